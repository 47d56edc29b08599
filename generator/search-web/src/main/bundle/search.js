import { createSearch, SearchError, startSearchBox } from "../js/search.js";

Object.assign(kladezExports, { createSearch, SearchError, startSearchBox });
