# op basis.xml
s/besluitdatum>/besluitdatm>/g
