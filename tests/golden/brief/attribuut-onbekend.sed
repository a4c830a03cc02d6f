# op basis.xml
s/artikel="31"/artikkel="31" artikel="31"/
