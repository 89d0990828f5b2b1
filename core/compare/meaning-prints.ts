/* Written by `npm run generate` from the settings and the catalogues in languages/. Edit those. */

/** The prints of what the product says of each setting, in all languages. */
export const meaningPrints =
  "09sxh5k 1ddeemt 1hl2s1v 02futye 12q3uab 0td7796 0j4aoiy 1etg3io 0vmh9a3 0a6gzoq 0hkgwgb 08i6kwr 1322omn 01re3pq 0khbxbb 01o5st1 0y69xmt 1t6lgnc 0rg3a2z 03jk3v9 123f3aq 109u57n 0xu7vvj 13da93m 0c9kdrl 1v51v2e 1rtad01 06k7krp 0glr4hp 11bjwtw 0r71eak 0j5kvzp 1d2fedx 1ugyw60 13hc85o 0lsm7sh 0bqbmwf 10khfrp 0uyeu41 0y675tq 08u9snw 1ux60to 0ji9yoa 04aqlje 0v7p3s6 11cszh3 1upub8o 0jly7mp 04a3qck 0zg6n9u 0otr1z2 1onkxdy 0gogwr2 1yje59q 1h45pls 12033vd 0c7g5go 0fj4kop 1ya90a8 12xrbmv 0q36kev 1v9h4hp 1imhklu 1xromv1 1j2z0u4 05f5wxy 04jw2g2 0ph2t9v 1ed35fn 0akii1p 0gs82aq 0ujewly 0yrt10h 15s01te 0j2foj6 1klvl10 16td8w6 1nosphj 06sfc08 0cjiaey 1tonq8q 0u2qij4 1j18d2r 1a94k05 1qjwlkw 11878js 1x189gg 0l5lmz1 09vfosn 1xbxtnn";
