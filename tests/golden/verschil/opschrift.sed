# op basis.xml
s|<Opschrift>Hoogte|<Opschrift>Hoogte van de bijdrage|
