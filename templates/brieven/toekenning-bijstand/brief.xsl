<?xml version="1.0" encoding="UTF-8"?>
<!-- Toekenning bijstand: volledig, aanvullend, deel-van-maand, lening. Amounts in bedragen.xsl, duties in plichten.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>
  <xsl:include href="bedragen.xsl"/>
  <xsl:include href="plichten.xsl"/>

  <xsl:variable name="lening" select="$gegevens/b:lening"/>

  <!-- The decision in one sentence. -->
  <xsl:template match="b:beschikking" mode="kop">U krijgt bijstand vanaf <xsl:value-of select="k:datum(normalize-space($gegevens/b:ingangsdatum))"/></xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'aanvullend']" mode="kop">U krijgt bijstand naast uw inkomen</xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'lening']" mode="kop">U krijgt bijstand als lening vanaf <xsl:value-of select="k:datum(normalize-space($gegevens/b:ingangsdatum))"/></xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'deel-van-maand']" mode="kop">U krijgt bijstand van <xsl:value-of select="k:datum(normalize-space($gegevens/b:ingangsdatum))"/> tot en met <xsl:value-of select="k:datum(normalize-space($gegevens/b:einddatum))"/></xsl:template>

  <xsl:template match="b:beschikking" mode="besluit">
    <p>
      <xsl:call-template name="wie-krijgt"/>
      <xsl:text> vanaf </xsl:text>
      <xsl:apply-templates select="$gegevens/b:ingangsdatum" mode="datum"/>
      <xsl:text> bijstand. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
      <xsl:apply-templates select="." mode="soort-bijstand"/>
    </p>
    <xsl:call-template name="per-maand"/>
    <xsl:call-template name="eerste-betaling"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deel-van-maand']" mode="besluit">
    <p>
      <xsl:call-template name="wie-krijgt"/>
      <xsl:text> van </xsl:text>
      <xsl:apply-templates select="$gegevens/b:ingangsdatum" mode="datum"/>
      <xsl:text> tot en met </xsl:text>
      <xsl:apply-templates select="$gegevens/b:einddatum" mode="datum"/>
      <xsl:text> bijstand. Daarna stopt de bijstand. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
    <xsl:call-template name="eerste-betaling"/>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="soort-bijstand"/>
  <xsl:template match="b:beschikking[b:uitkomst = 'aanvullend']" mode="soort-bijstand"> U hebt zelf ook inkomen, en dat vullen wij aan.</xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'lening']" mode="soort-bijstand"> De bijstand is een lening. Dat betekent: u betaalt dit geld later aan ons terug.</xsl:template>

  <xsl:template name="per-maand">
    <p>
      <xsl:text>U krijgt elke maand </xsl:text>
      <xsl:apply-templates select="$gegevens/b:uitbetaling" mode="euro"/>
      <xsl:text> op uw rekening. Ook houden wij elke maand </xsl:text>
      <xsl:apply-templates select="$gegevens/b:vakantietoeslag" mode="euro"/>
      <xsl:text> vakantietoeslag voor u apart. Die krijgt u meestal in juni.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="eerste-betaling">
    <xsl:variable name="eerste" select="$gegevens/b:eersteBetaling"/>
    <p>
      <xsl:text>Uiterlijk op </xsl:text>
      <xsl:apply-templates select="$eerste/b:datum" mode="datum"/>
      <xsl:text> krijgt u </xsl:text>
      <xsl:if test="not($gegevens/b:einddatum)">de eerste betaling: </xsl:if>
      <xsl:apply-templates select="$eerste/b:uitbetaald" mode="euro"/>
      <xsl:text>. Dat is voor de tijd van </xsl:text>
      <xsl:apply-templates select="$eerste/b:periode/b:van" mode="datum"/>
      <xsl:text> tot en met </xsl:text>
      <xsl:apply-templates select="$eerste/b:periode/b:tot" mode="datum"/>
      <xsl:text>.</xsl:text>
      <xsl:if test="$eerste/b:voorschot"> U kreeg al een voorschot. Dat is geld dat wij u alvast gaven. Wij hebben het van deze betaling afgetrokken.</xsl:if>
      <xsl:if test="not($gegevens/b:einddatum)"> Daarna betalen wij elke maand rond de <xsl:value-of select="$gegevens/b:betaling/b:dag"/>e.</xsl:if>
      <xsl:apply-templates select="$gegevens/b:betaling"/>
    </p>
  </xsl:template>

  <xsl:template match="b:betaling">
    <xsl:choose>
      <xsl:when test="b:verdeling = 'ieder-de-helft'"> U krijgt allebei de helft op uw eigen rekening. De rekeningen eindigen op </xsl:when>
      <xsl:otherwise> Wij betalen op de rekening die eindigt op </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="b:rekening">
      <xsl:value-of select="."/>
      <xsl:call-template name="en"/>
    </xsl:for-each>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <!-- Why. -->
  <xsl:template match="b:beschikking" mode="waarom">
    <p>
      <xsl:text>U meldde zich bij ons op </xsl:text>
      <xsl:apply-templates select="b:melddatum" mode="datum"/>
      <xsl:text>. Op </xsl:text>
      <xsl:apply-templates select="b:aanvraagdatum" mode="datum"/>
      <xsl:text> vroeg u bijstand aan. </xsl:text>
      <xsl:choose>
        <xsl:when test="$gegevens/b:leefvorm = 'gehuwden'">Voor de wet bent u samen een paar. Het maakt niet uit of u getrouwd bent.</xsl:when>
        <xsl:when test="$gegevens/b:leefvorm = 'alleenstaande-ouder'">Voor de wet bent u een alleenstaande ouder, want u zorgt zonder partner voor een kind.</xsl:when>
        <xsl:otherwise>Voor de wet bent u alleenstaand, want u leeft niet samen met een partner.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:apply-templates select="$lening/b:grond"/>
  </xsl:template>

  <xsl:template match="b:lening/b:grond[. = 'snel-geld']">
    <p>U hebt nu te weinig geld, maar dat duurt niet lang. Daarna hebt u genoeg om van te leven.</p>
  </xsl:template>

  <xsl:template match="b:lening/b:grond[. = 'besef']">
    <p>Iedereen moet zelf zorgen voor geld om van te leven. U had langer van uw eigen geld kunnen leven, maar het ging sneller op dan nodig was. Daarom hebt u nu bijstand nodig, en geven wij die als lening.</p>
  </xsl:template>

  <xsl:template match="b:lening/b:grond[. = 'woning']">
    <p>
      <xsl:text>U hebt een eigen huis dat meer waard is dan uw hypotheek. Een hypotheek is een lening voor een huis. Van dat verschil telt </xsl:text>
      <xsl:apply-templates select="$lening/b:woning/b:vrij/b:bedrag" mode="euro"/>
      <xsl:text> niet mee. Er blijft </xsl:text>
      <xsl:apply-templates select="$lening/b:woning/b:grens" mode="euro"/>
      <xsl:text> over. Tot dat bedrag is de bijstand een lening. Krijgt u in totaal meer bijstand? Dan hoeft u dat deel niet terug te betalen.</xsl:text>
    </p>
  </xsl:template>

  <!-- What it means. -->
  <xsl:template match="b:beschikking" mode="betekent">
    <xsl:if test="$lening">
      <p>
        <xsl:text>U moet de bijstand later terugbetalen. </xsl:text>
        <xsl:value-of select="$lening/b:terugbetalen"/>
      </p>
    </xsl:if>
    <p>Misschien krijgt u ook zorgtoeslag of huurtoeslag. Die gaan niet van uw bijstand af.</p>
    <p>
      <xsl:text>U mag in </xsl:text>
      <xsl:value-of select="substring($besluitdatum, 1, 4)"/>
      <xsl:text> tot </xsl:text>
      <xsl:value-of select="k:euro(k:norm('giften-vrij-jaar', $besluitdatum))"/>
      <xsl:text> aan giften krijgen, zoals geld of boodschappen. Eten van de voedselbank telt niet mee. Krijgt u meer? Bel ons dan.</xsl:text>
    </p>
    <p>
      <xsl:text>U mag hoogstens </xsl:text>
      <xsl:choose>
        <xsl:when test="starts-with($gegevens/b:norm/b:sleutel, 'norm-pensioen')">13</xsl:when>
        <xsl:otherwise>4</xsl:otherwise>
      </xsl:choose>
      <xsl:text> weken per jaar naar het buitenland. Over extra tijd krijgt u geen bijstand.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deel-van-maand']" mode="betekent">
    <p>
      <xsl:text>U krijgt 1 keer geld. Later krijgt u ook de vakantietoeslag over deze tijd. Die betalen wij binnen 3 maanden na de maand waarin de bijstand stopt. Over het stoppen krijgt u geen andere brief.</xsl:text>
    </p>
    <p>Hebt u later weer bijstand nodig? Vraag het dan opnieuw aan. Doet u dat binnen 12 maanden? Dan hebben wij misschien minder stukken van u nodig.</p>
    <xsl:call-template name="opnieuw-aanvragen"/>
  </xsl:template>

  <!-- The resident gets all that was asked: no need for a judge in a hurry. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'volledig']" mode="voorziening"/>
</xsl:stylesheet>
