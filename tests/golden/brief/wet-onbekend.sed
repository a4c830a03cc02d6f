# op basis.xml
s/wet="Pw" artikel="31"/wet="Wet" artikel="31"/
