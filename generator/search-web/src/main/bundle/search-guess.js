import { betterKnown, guess, nearTypo, otherLayout } from "../js/search-guess.js";

Object.assign(kladezExports, { betterKnown, guess, nearTypo, otherLayout });
