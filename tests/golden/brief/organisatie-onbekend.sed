# op basis.xml
s/organisatie="twenterand"/organisatie="twenterant"/
