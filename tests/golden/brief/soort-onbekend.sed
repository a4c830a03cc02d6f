# op basis.xml
s/soort="giften"/soort="gifte"/
