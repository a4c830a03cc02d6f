<?xml version="1.0" encoding="UTF-8"?>
<!--
  zoektermijn-jongeren: may a resident younger than 27 apply before four weeks have passed? Outcomes: ja and
  nee (a choice of ours, Pw 41.11), uitzondering (the law itself, Pw 41.4 a and b). Each
  outcome has its own texts; with an application already made (aanvraagdatum) nobody has to apply again.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>

  <!-- The first day after the four weeks: from then on anybody may apply. -->
  <xsl:variable name="einde" select="k:plus-dagen(normalize-space($brief/b:melddatum), 28)"/>
  <xsl:variable name="uitzondering" select="$gegevens/b:uitzondering"/>

  <!-- The decision. -->

  <xsl:template match="b:beschikking" mode="kop">U mag nu al bijstand aanvragen</xsl:template>
  <xsl:template match="b:beschikking[b:aanvraagdatum]" mode="kop">Wij behandelen uw aanvraag nu al</xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'nee']" mode="kop" priority="2">U kunt bijstand aanvragen vanaf <xsl:call-template name="einde"/></xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'ja']" mode="besluit">
    <p><xsl:call-template name="nu-al"/> U hoeft niet eerst 4 weken te wachten.</p>
    <xsl:call-template name="uitleg-zoektermijn"/>
    <xsl:call-template name="nog-geen-geld"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'uitzondering']" mode="besluit">
    <p><xsl:call-template name="nu-al"/> De zoektermijn van 4 weken geldt niet voor u.</p>
    <xsl:call-template name="uitleg-zoektermijn"/>
    <xsl:call-template name="nog-geen-geld"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'nee']" mode="besluit">
    <p>U kunt bijstand aanvragen vanaf <strong><xsl:call-template name="einde"/></strong>. Dat is 4 weken na uw melding. <xsl:if test="$gegevens/b:verzoekdatum">U vroeg of het eerder mocht. </xsl:if>Wij vinden dat u deze 4 weken kunt wachten.</p>
    <xsl:call-template name="uitleg-zoektermijn"/>
  </xsl:template>

  <xsl:template name="nu-al">
    <xsl:choose>
      <xsl:when test="$brief/b:aanvraagdatum">Wij behandelen uw aanvraag van <xsl:apply-templates select="$brief/b:aanvraagdatum" mode="datum"/> nu al. U hoeft dus niet opnieuw bijstand aan te vragen.</xsl:when>
      <xsl:otherwise>U mag nu al bijstand aanvragen. Wij behandelen uw aanvraag dan meteen.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="uitleg-zoektermijn">
    <p>
      <xsl:choose>
        <xsl:when test="$paar">De zoektermijn is een regel voor paren die allebei jonger zijn dan 27 jaar.</xsl:when>
        <xsl:otherwise>De zoektermijn is een regel voor mensen die jonger zijn dan 27 jaar.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> Zij zoeken eerst 4 weken zelf naar werk of een opleiding. Pas daarna kunnen zij bijstand aanvragen. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
  </xsl:template>

  <xsl:template name="nog-geen-geld">
    <p class="let-op">Let op: dit besluit gaat alleen over het wachten. Of u bijstand krijgt, beslissen wij als wij uw aanvraag hebben bekeken. U krijgt daarover een andere brief.</p>
  </xsl:template>

  <!-- Why. -->

  <xsl:template match="b:beschikking" mode="waarom">
    <p>U meldde zich op <xsl:apply-templates select="b:melddatum" mode="datum"/> voor bijstand.
      <xsl:choose>
        <xsl:when test="$gegevens/b:verzoekdatum = b:melddatum">U vroeg toen ook of u eerder mag aanvragen.</xsl:when>
        <xsl:when test="$gegevens/b:verzoekdatum">Op <xsl:apply-templates select="$gegevens/b:verzoekdatum" mode="datum"/> vroeg u of u eerder mag aanvragen.</xsl:when>
      </xsl:choose>
      <xsl:text> De 4 weken duren tot </xsl:text><xsl:call-template name="einde"/>.
    </p>
    <p>De wet geeft ons een keuze. Wij kunnen een aanvraag eerder behandelen als uw situatie daarom vraagt.</p>
    <xsl:call-template name="omstandigheden"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'uitzondering']" mode="waarom">
    <p>U meldde zich op <xsl:apply-templates select="b:melddatum" mode="datum"/> voor bijstand. In de wet staan groepen die niet hoeven te wachten.
      <xsl:choose>
        <xsl:when test="$paar">Het is genoeg als een van u bij zo’n groep hoort.</xsl:when>
        <xsl:otherwise>U hoort bij zo’n groep.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="$uitzondering" mode="uitleg"/>
    </p>
    <xsl:call-template name="omstandigheden"/>
  </xsl:template>

  <xsl:template name="omstandigheden">
    <xsl:if test="$gegevens/b:omstandigheid">
      <p>
        <xsl:choose>
          <xsl:when test="count($gegevens/b:omstandigheid) = 1">Dit was voor ons belangrijk:</xsl:when>
          <xsl:otherwise>Deze dingen waren voor ons belangrijk:</xsl:otherwise>
        </xsl:choose>
      </p>
      <ul>
        <xsl:for-each select="$gegevens/b:omstandigheid"><li><xsl:value-of select="."/></li></xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="b:uitzondering[b:grond = 'praktijkonderwijs']" mode="uitleg">
    <xsl:call-template name="school-tot"/> ingeschreven bij het praktijkonderwijs. Dat is nog geen jaar geleden.
  </xsl:template>
  <xsl:template match="b:uitzondering[b:grond = 'voortgezet-speciaal-onderwijs']" mode="uitleg">
    <xsl:call-template name="school-tot"/> ingeschreven bij het voortgezet speciaal onderwijs. Dat is nog geen jaar geleden.
  </xsl:template>
  <xsl:template match="b:uitzondering[b:grond = 'medisch-urenbeperkt']" mode="uitleg">
    <xsl:call-template name="wie"/><xsl:choose><xsl:when test="$paar"> kan</xsl:when><xsl:otherwise> kunt</xsl:otherwise></xsl:choose> minder uren werken door een ziekte of beperking. In de wet heet dat medisch urenbeperkt.
  </xsl:template>
  <xsl:template match="b:uitzondering[b:grond = 'doelgroep-loonkostensubsidie']" mode="uitleg">
    <xsl:call-template name="wie"/> hoort bij de doelgroep voor loonkostensubsidie. Dat is geld voor een werkgever, als een werknemer door een beperking minder kan doen.
  </xsl:template>

  <!-- In a letter to a couple "u" is both of them, so the one is called by name. -->
  <xsl:template name="wie">
    <xsl:choose>
      <xsl:when test="$paar and $uitzondering/b:voor = 'partner'"><xsl:apply-templates select="$brief/b:partner" mode="noemen"/></xsl:when>
      <xsl:when test="$paar"><xsl:apply-templates select="$brief/b:geadresseerde" mode="noemen"/></xsl:when>
      <xsl:otherwise>U</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="b:geadresseerde | b:partner" mode="noemen"><xsl:apply-templates select="." mode="aanspreken"/></xsl:template>
  <xsl:template match="b:*[b:aanspreekvorm = 'heer']" mode="noemen" priority="2">De <xsl:apply-templates select="." mode="aanspreken"/></xsl:template>
  <xsl:template match="b:*[b:aanspreekvorm = 'mevrouw']" mode="noemen" priority="2">M<xsl:variable name="naam"><xsl:apply-templates select="." mode="aanspreken"/></xsl:variable><xsl:value-of select="substring($naam, 2)"/></xsl:template>

  <xsl:template name="school-tot">
    <xsl:call-template name="wie"/> stond tot <xsl:apply-templates select="$uitzondering/b:schoolTot" mode="datum"/>
  </xsl:template>

  <!-- What it means. -->

  <xsl:template match="b:beschikking" mode="betekent">
    <p><xsl:call-template name="begin-bijstand"/></p>
    <p>Hebt u nu geen geld om van te leven? Bel ons dan meteen. <xsl:choose><xsl:when test="b:aanvraagdatum">Misschien kunt u een voorschot krijgen.</xsl:when><xsl:otherwise>Na uw aanvraag kunt u misschien een voorschot krijgen.</xsl:otherwise></xsl:choose> Een voorschot is bijstand die u alvast leent, zonder rente.</p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'nee']" mode="betekent">
    <p>Wij begrijpen dat wachten lastig is. Uw melding blijft staan. <xsl:call-template name="begin-bijstand"/> U krijgt dan ook geld over deze 4 weken.</p>
    <p>Hebt u geen eten meer, of geen plek om te slapen? Bel ons dan meteen, want dan kijken wij opnieuw of u moet wachten.</p>
  </xsl:template>

  <xsl:template name="begin-bijstand">
    <xsl:text>Hebt u recht op bijstand? Dan kan die beginnen op de dag van uw melding: </xsl:text>
    <xsl:apply-templates select="$brief/b:melddatum" mode="datum"/>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <!-- What to do. -->

  <xsl:template match="b:beschikking" mode="doen">
    <ul>
      <xsl:call-template name="aanvragen"/>
      <li><xsl:call-template name="papieren"/></li>
      <li>Blijf zoeken naar werk of een opleiding. Bewaar uw brieven en e-mails, want wij vragen daar later naar.</li>
      <xsl:call-template name="hulp"/>
    </ul>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'uitzondering']" mode="doen">
    <ul>
      <xsl:call-template name="aanvragen"/>
      <li>Lever uiterlijk op <strong><xsl:call-template name="einde"/></strong> papieren over uw opleiding in. Bijvoorbeeld een diploma, of een brief van uw school.<xsl:if test="$paar"> Wij hebben papieren van u allebei nodig.</xsl:if></li>
      <li>Zoek ook naar werk of een opleiding. Wij kijken wat u doet in de 4 weken na uw melding.</li>
      <xsl:call-template name="hulp"/>
    </ul>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'nee']" mode="doen">
    <ul>
      <li>Zoek nu naar werk of een opleiding. Schrijf op waar u zoekt, en bewaar uw brieven en e-mails.</li>
      <li>Vraag vanaf <strong><xsl:call-template name="einde"/></strong> bijstand aan via <xsl:call-template name="werk-nl"/>.</li>
      <li><xsl:call-template name="papieren"/></li>
      <xsl:call-template name="hulp"/>
    </ul>
    <p>Bij uw aanvraag kijken wij hoe u hebt gezocht. Deed u te weinig? Dan kunt u minder bijstand krijgen, of geen bijstand.</p>
  </xsl:template>

  <xsl:template name="aanvragen">
    <xsl:if test="not($brief/b:aanvraagdatum)">
      <li>Vraag zo snel mogelijk bijstand aan via <xsl:call-template name="werk-nl"/>. Wacht u te lang? Dan kan uw bijstand later beginnen.</li>
    </xsl:if>
  </xsl:template>

  <xsl:template name="werk-nl"><a href="https://www.werk.nl">www.werk.nl</a>. U hebt daarvoor uw DigiD nodig</xsl:template>

  <xsl:template name="papieren">
    <xsl:choose>
      <xsl:when test="$brief/b:aanvraagdatum">Stuur papieren over uw opleiding, als u dat nog niet deed.</xsl:when>
      <xsl:otherwise>Stuur papieren over uw opleiding mee.</xsl:otherwise>
    </xsl:choose>
    <xsl:text> Bijvoorbeeld een diploma, of een brief van uw school. Zo zien wij of u nog naar school kunt.</xsl:text>
  </xsl:template>

  <xsl:template name="hulp">
    <li>Lukt iets niet? Bel ons dan, want wij helpen u graag.</li>
  </xsl:template>

  <!-- No bijstand yet, so other words on changes. -->

  <xsl:template match="b:beschikking" mode="wijzigingen">
    <p>Verandert er iets bij u? Geef dat dan meteen aan ons door. Bijvoorbeeld als:</p>
    <ul>
      <li>u werk vindt;</li>
      <li>u met een opleiding begint;</li>
      <li>u gaat verhuizen of samenwonen;</li>
      <li>u uw woning kwijtraakt.</li>
    </ul>
  </xsl:template>

  <xsl:template name="einde">
    <xsl:call-template name="datum"><xsl:with-param name="iso" select="$einde"/></xsl:call-template>
  </xsl:template>

  <!-- The resident gets all that was asked: no need for a judge in a hurry. -->
  <xsl:template match="b:beschikking[b:uitkomst != 'nee']" mode="voorziening"/>
</xsl:stylesheet>
