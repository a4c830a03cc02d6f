# op basis.xml
/art_2__para_4"/{s|para_4|para_5|g
s|4\.|5.|
}
/art_2__para_3"/{s|para_3|para_4|g
s|3\.|4.|
}
/art_2__para_2"/{s|para_2|para_3|g
s|2\.|3.|
}
/art_2__para_1"/a <Lid eId="chp_1__art_2__para_2" wId="gm9999_1__chp_1__art_2__para_2"><LidNummer>2.</LidNummer><Inhoud><Al>De aanvraag gaat over een eigen fiets.</Al></Inhoud></Lid>
