# op basis.xml
s|€ 150|€ 175|
s|het slot|het goedgekeurde slot|
