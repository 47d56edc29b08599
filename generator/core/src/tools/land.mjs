/**
 * Makes src/main/resources/org/kladez/map/land.txt from Natural Earth's land at 1:50 million, as the npm package
 * world-atlas holds it. Run it by hand where the outline shall change:
 *
 *   npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
 *   node land.mjs > land.txt
 *
 * A line is a ring: the first point, then the way from each point to the next, in hundredths of a degree, longitude
 * before latitude. A ring within another is water.
 */
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const SMALLEST_DETAIL = 0.004; // square degrees of a triangle that may be left out
const SMALLEST_RING = 0.25; // square degrees of an island or a lake
const SOUTHERNMOST = -58;

const atlas = JSON.parse(readFileSync("node_modules/world-atlas/land-50m.json", "utf8"));
const land = feature(simplify(presimplify(atlas), SMALLEST_DETAIL), "land");

const area = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;

const line = (ring) => {
  let [lastX, lastY] = [0, 0];
  const numbers = [];
  for (const [lon, lat] of ring.slice(0, -1)) {
    const [x, y] = [Math.round(lon * 100), Math.round(lat * 100)];
    if (x !== lastX || y !== lastY) {
      numbers.push(x - lastX, y - lastY);
    }
    [lastX, lastY] = [x, y];
  }
  return numbers.join(" ");
};

const polygons = land.features.flatMap(({ geometry }) =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates]);
for (const ring of polygons.flat()) {
  if (area(ring) > SMALLEST_RING && ring.some(([, lat]) => lat > SOUTHERNMOST)) {
    console.log(line(ring));
  }
}
