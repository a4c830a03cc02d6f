<?xml version="1.0" encoding="UTF-8"?>
<!-- Buiten behandeling: the application is not dealt with, because papers stayed out after a term to repair (Awb 4:5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>

  <xsl:variable name="mist" select="count($gegevens/b:stukken/b:stuk[b:ontvangen != 'ja'])"/>
  <xsl:variable name="niets" select="count($gegevens/b:stukken/b:stuk[b:ontvangen = 'nee'])"/>
  <xsl:variable name="gevraagd" select="count($gegevens/b:stukken/b:stuk)"/>
  <!-- A long list stands behind the letter. -->
  <xsl:variable name="lang" select="$gevraagd &gt; 8"/>

  <xsl:template match="b:beschikking" mode="kop">Wij stoppen met uw aanvraag voor bijstand</xsl:template>

  <xsl:template match="b:beschikking" mode="besluit">
    <p>
      <xsl:text>U vroeg op </xsl:text>
      <xsl:apply-templates select="b:aanvraagdatum" mode="datum"/>
      <xsl:text> bijstand aan. Wij stoppen met die aanvraag. U krijgt dus geen bijstand. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
    <p>Wij kunnen niet zien of u recht hebt op bijstand, want wij missen <xsl:call-template name="stukken-woord"/>. In de wet heet dit: wij behandelen uw aanvraag niet.</p>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="waarom">
    <p>
      <xsl:text>Op </xsl:text>
      <xsl:apply-templates select="$gegevens/b:verzoekdatum" mode="datum"/>
      <xsl:text> vroegen wij u in een brief om </xsl:text>
      <xsl:call-template name="aantal">
        <xsl:with-param name="aantal" select="$gevraagd"/>
        <xsl:with-param name="een">stuk</xsl:with-param>
        <xsl:with-param name="meer">stukken</xsl:with-param>
      </xsl:call-template>
      <xsl:text>. U kreeg daarvoor </xsl:text>
      <xsl:call-template name="aantal">
        <xsl:with-param name="aantal" select="number($gegevens/b:hersteltermijn)"/>
        <xsl:with-param name="een">dag</xsl:with-param>
        <xsl:with-param name="meer">dagen</xsl:with-param>
      </xsl:call-template>
      <xsl:text> de tijd. In die brief stond ook: krijgen wij niet alles, dan kunnen wij stoppen met uw aanvraag.</xsl:text>
      <xsl:if test="$gegevens/b:uitstelTot">
        <xsl:text> Daarna gaven wij u meer tijd, tot en met </xsl:text>
        <xsl:apply-templates select="$gegevens/b:uitstelTot" mode="datum"/>
        <xsl:text>.</xsl:text>
      </xsl:if>
    </p>
    <p>
      <xsl:text>De laatste dag was </xsl:text>
      <xsl:apply-templates select="$gegevens/b:einddatum" mode="datum"/>
      <xsl:text>. </xsl:text>
      <xsl:apply-templates select="." mode="wat-mist"/>
      <xsl:if test="$lang"> Achter deze brief ziet u welke stukken dat zijn.</xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="wat-mist">
    <xsl:choose>
      <xsl:when test="$gevraagd = 1 and $niets = 1">Op die dag hadden wij het stuk nog niet.</xsl:when>
      <xsl:when test="$gevraagd = 1">Op die dag hadden wij nog maar een deel van het stuk.</xsl:when>
      <xsl:when test="$niets = $gevraagd">Op die dag hadden wij nog geen enkel stuk.</xsl:when>
      <xsl:when test="$mist = 1">Op die dag misten wij nog 1 stuk, of een deel daarvan.</xsl:when>
      <xsl:otherwise>Op die dag misten wij nog <xsl:value-of select="$mist"/> stukken, of een deel daarvan.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="bedragen-kop"><xsl:call-template name="stukken-kop"/></xsl:template>
  <xsl:template match="b:beschikking" mode="overzicht-kop"><xsl:call-template name="stukken-kop"/></xsl:template>

  <xsl:template name="stukken-kop">
    <xsl:choose>
      <xsl:when test="$gevraagd = 1">Welk stuk vroegen wij?</xsl:when>
      <xsl:otherwise>Welke stukken vroegen wij?</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="bedragen"><xsl:if test="not($lang)"><xsl:apply-templates select="$gegevens/b:stukken" mode="tabel"/></xsl:if></xsl:template>
  <xsl:template match="b:beschikking" mode="overzicht"><xsl:if test="$lang"><xsl:apply-templates select="$gegevens/b:stukken" mode="tabel"/></xsl:if></xsl:template>

  <xsl:template match="b:beschikking" mode="betekent">
    <p>U krijgt nu geen geld van ons. U kunt wel opnieuw bijstand aanvragen. Wacht daar niet mee. De bijstand begint meestal pas op de dag waarop u zich opnieuw meldt.</p>
    <xsl:call-template name="geen-geld"/>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="doen-kop">Wat kunt u doen?</xsl:template>

  <xsl:template match="b:beschikking" mode="doen">
    <p>
      <xsl:text>Hebt u nog bijstand nodig? Vraag het dan snel opnieuw aan en stuur alles meteen mee.</xsl:text>
      <xsl:if test="$niets != $gevraagd"> Misschien kunnen wij nog gebruiken wat u al stuurde. Vraag ons daarnaar.</xsl:if>
    </p>
    <xsl:call-template name="opnieuw-aanvragen"/>
    <p>Kunt u een stuk niet krijgen, of weet u niet wat wij bedoelen? Bel ons dan, want misschien is een ander stuk ook goed.</p>
  </xsl:template>

  <!-- Nobody has to report changes about bijstand that does not run. -->
  <xsl:template match="b:beschikking" mode="wijzigingen"/>

  <!-- What was asked for: one paper or more. -->
  <xsl:template name="stukken-woord">
    <xsl:choose>
      <xsl:when test="$gevraagd = 1">een stuk</xsl:when>
      <xsl:otherwise>stukken</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
