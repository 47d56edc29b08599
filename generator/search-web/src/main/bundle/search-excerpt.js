import { excerptOf } from "../js/search-excerpt.js";

Object.assign(kladezExports, { excerptOf });
