journal-newer = Zgodovina vsebuje vpis oblike { $format }, ta preja pa bere oblike do { $known }. Uporabite novejšo različico programa.
journal-unreadable = Vpisa v zgodovini ni mogoče prebrati. Poženite preja check, nato preja restore z zadnjo dobro varnostno kopijo.
