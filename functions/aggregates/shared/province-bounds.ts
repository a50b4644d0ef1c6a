/**
 * Between which longitudes and latitudes each prefecture and province lies (west, south, east, north), rounded outwards
 * to a hundredth of a degree: enough to find a point that was typed wrongly, and no border.
 * Source: © OpenStreetMap contributors (ODbL 1.0), by way of morocco-map 1.3.0; derived.
 */
type Bounds = readonly [west: number, south: number, east: number, north: number];

const BOUNDS: Readonly<Record<string, Bounds>> = {
  'MA-TNG': [-6.11, 35.29, -5.7, 35.83],
  'MA-TET': [-5.85, 35.2, -5.08, 35.7],
  'MA-LAR': [-6.25, 34.92, -5.45, 35.47],
  'MA-CHE': [-5.55, 34.76, -4.46, 35.44],
  'MA-KEN': [-6.74, 34.09, -5.77, 35.02],
  'MA-SIK': [-6.33, 34.1, -5.31, 34.86],
  'MA-HOC': [-4.8, 34.66, -3.8, 35.27],
  'MA-TAO': [-5.53, 34.04, -4.08, 34.85],
  'MA-TAZ': [-4.6, 33.68, -3.59, 34.89],
  'MA-SAL': [-6.84, 33.78, -6.47, 34.17],
  'MA-RAB': [-6.92, 33.89, -6.76, 34.04],
  'MA-SKH': [-7.13, 33.54, -6.71, 33.97],
  'MA-KHE': [-6.83, 33.14, -5.71, 34.17],
  'MA-FES': [-5.08, 33.84, -4.79, 34.08],
  'MA-BES': [-7.39, 33.19, -6.76, 33.84],
  'MA-SET': [-8.07, 32.31, -6.84, 33.23],
  'MA-KHO': [-7.06, 32.61, -6.04, 33.24],
  'MA-MEK': [-5.89, 33.74, -5.19, 34.26],
  'MA-IFR': [-5.67, 32.86, -4.82, 33.85],
  'MA-KHN': [-6.43, 32.45, -5.24, 33.48],
  'MA-ERR': [-5.53, 30.0, -3.11, 32.27],
  'MA-BEM': [-6.65, 32.13, -5.45, 32.78],
  'MA-AZI': [-7.32, 31.34, -5.79, 32.41],
  'MA-JDI': [-8.96, 32.69, -7.95, 33.46],
  'MA-SAF': [-9.47, 31.77, -8.54, 32.73],
  'MA-ESI': [-9.85, 30.79, -8.97, 31.94],
  'MA-MAR': [-8.43, 31.36, -7.73, 32.08],
  'MA-KES': [-7.77, 31.62, -7.0, 32.47],
  'MA-AGD': [-9.89, 30.35, -9.24, 30.94],
  'MA-TAR': [-9.34, 29.71, -7.51, 31.17],
  'MA-OUA': [-7.76, 30.12, -6.25, 31.56],
  'MA-TAT': [-9.25, 28.31, -6.35, 30.47],
  'MA-TIZ': [-10.01, 29.25, -8.61, 29.93],
  'MA-GUE': [-11.13, 28.42, -8.97, 29.36],
  'MA-NAD': [-3.27, 34.66, -2.34, 35.44],
  'MA-FIG': [-4.02, 31.71, -1.0, 33.7],
  'MA-TNT': [-11.79, 27.73, -10.21, 28.69],
  'MA-LAA': [-13.63, 26.05, -12.29, 27.48],
  'MA-DRI': [-3.83, 34.54, -3.16, 35.29],
  'MA-CHI': [-9.33, 30.81, -8.26, 31.79],
  'MA-HAO': [-8.67, 30.86, -7.13, 31.69],
  'MA-JRA': [-2.67, 33.63, -1.64, 34.58],
  'MA-TAI': [-3.26, 33.34, -2.27, 34.75],
  'MA-OUJ': [-2.36, 34.4, -1.73, 34.94],
  'MA-BER': [-2.81, 34.59, -2.05, 35.13],
  'MA-FAH': [-5.76, 35.58, -5.37, 35.92],
  'MA-CAS': [-7.75, 33.49, -7.45, 33.65],
  'MA-MED': [-7.6, 33.41, -7.35, 33.59],
  'MA-MOH': [-7.51, 33.5, -7.27, 33.73],
  'MA-NOU': [-7.89, 33.26, -7.53, 33.56],
  'MA-INE': [-9.62, 30.26, -9.26, 30.44],
  'MA-CHT': [-9.77, 29.69, -8.88, 30.32],
  'MA-ZAG': [-6.98, 29.48, -5.03, 31.15],
  'MA-MOU': [-5.44, 33.9, -4.75, 34.32],
  'MA-BOM': [-5.03, 32.6, -2.89, 33.91],
  'MA-SEF': [-5.16, 33.51, -4.1, 34.09],
  'MA-HAJ': [-5.82, 33.39, -5.05, 34.0],
  'MA-BOD': [-14.91, 24.38, -12.0, 26.69],
  'MA-ASZ': [-10.75, 27.13, -8.66, 28.82],
  'MA-AOU': [-17.11, 20.77, -13.0, 23.38],
  'MA-OUD': [-16.47, 21.94, -12.0, 24.69],
  'MA-TAF': [-13.25, 26.86, -11.48, 28.21],
  'MA-OUZ': [-5.8, 34.51, -5.14, 35.05],
  'MA-ESM': [-12.58, 25.99, -8.66, 27.82],
  'MA-GUF': [-4.13, 33.5, -2.93, 34.77],
  'MA-YUS': [-8.99, 31.71, -8.23, 32.34],
  'MA-SIB': [-9.06, 32.29, -8.04, 32.89],
  'MA-BRR': [-8.15, 33.0, -7.21, 33.51],
  'MA-SIL': [-6.32, 34.08, -5.68, 34.49],
  'MA-FQH': [-7.14, 32.16, -6.42, 32.68],
  'MA-REH': [-8.49, 31.61, -7.53, 32.82],
  'MA-TIN': [-6.45, 30.46, -4.53, 32.18],
  'MA-MID': [-5.89, 31.86, -3.78, 33.1],
  'MA-SIF': [-10.42, 29.02, -9.15, 29.64],
  'MA-MDF': [-5.46, 35.6, -5.26, 35.92],
};

export interface Point {
  lon: number;
  lat: number;
}

const holds = ([west, south, east, north]: Bounds, { lon, lat }: Point): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Whether a point may lie in Morocco: it lies within the bounds of some province. */
export const mayLieInMorocco = (point: Point): boolean =>
  Object.values(BOUNDS).some((bounds) => holds(bounds, point));

/** Whether a point may lie in a prefecture or a province. */
export function mayLieIn(province: string, point: Point): boolean {
  const bounds = BOUNDS[province];
  return bounds !== undefined && holds(bounds, point);
}
