<?xml version="1.0" encoding="UTF-8"?>
<!-- giften, the tables: which gifts, how they are counted, what is kept back and when, or what the capital is. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <!-- Capital after the gift, and its limit on the day of the decision (Pw 34.3). Only for outcome vermogen. -->
  <xsl:variable name="bezit" select="$gegevens/b:vermogen"/>
  <xsl:variable name="vermogen" select="sum($bezit/b:bezittingen) + $telt-mee - sum($bezit/b:schulden)"/>
  <xsl:variable name="grens">
    <xsl:if test="$bezit"><xsl:value-of select="k:norm(concat('vermogen-', normalize-space($bezit/b:leefvorm)), $besluitdatum)"/></xsl:if>
  </xsl:variable>

  <xsl:template match="b:beschikking" mode="bedragen">
    <xsl:call-template name="tabel-telling"/>
    <xsl:apply-templates select="$gegevens/b:verrekening"/>
    <xsl:apply-templates select="$bezit"/>
    <xsl:choose>
      <xsl:when test="$lange-lijst"><p>Aan het eind van deze brief staat een lijst met al uw giften.</p></xsl:when>
      <xsl:when test="not($een)"><xsl:call-template name="tabel-giften"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Many gifts: the list stands at the end, so that it does not keep the resident from what matters. -->
  <xsl:variable name="lange-lijst" select="count($tellen) &gt; 10"/>
  <xsl:template match="b:beschikking" mode="overzicht-kop">Uw giften in <xsl:value-of select="$jaar"/></xsl:template>
  <xsl:template match="b:beschikking" mode="overzicht">
    <xsl:if test="$lange-lijst"><xsl:call-template name="tabel-giften"/></xsl:if>
  </xsl:template>

  <!-- How it is counted. -->
  <xsl:template name="tabel-telling">
    <table class="bedragen">
      <caption>Zo tellen wij uw <xsl:call-template name="gift"/> in <xsl:value-of select="$jaar"/></caption>
      <thead><tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
      <tbody>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat"><xsl:choose><xsl:when test="$een"><xsl:apply-templates select="$tellen" mode="wat"/>, op <xsl:apply-templates select="$tellen/b:datum" mode="datum"/></xsl:when><xsl:otherwise>Uw giften samen</xsl:otherwise></xsl:choose></xsl:with-param>
          <xsl:with-param name="bedrag" select="$som"/>
        </xsl:call-template>
        <xsl:choose>
          <xsl:when test="$boven &gt; 0">
            <tr>
              <th scope="row">Eraf: vrij volgens <xsl:choose><xsl:when test="$eigen-grens">onze regels</xsl:when><xsl:otherwise>de wet</xsl:otherwise></xsl:choose></th>
              <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="$vrij"/></xsl:call-template></td>
            </tr>
            <xsl:if test="$ook-vrij &gt; 0">
              <tr>
                <th scope="row">Eraf: vrij omdat wij dat besluiten</th>
                <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="$ook-vrij"/></xsl:call-template></td>
              </tr>
            </xsl:if>
            <xsl:call-template name="bedragregel">
              <xsl:with-param name="wat">Dit telt mee</xsl:with-param>
              <xsl:with-param name="bedrag" select="$telt-mee"/>
              <xsl:with-param name="soort">totaal</xsl:with-param>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="bedragregel">
              <xsl:with-param name="wat">Vrij bedrag per kalenderjaar</xsl:with-param>
              <xsl:with-param name="bedrag" select="$vrij"/>
            </xsl:call-template>
            <xsl:call-template name="bedragregel">
              <xsl:with-param name="wat">Nog vrij in <xsl:value-of select="$jaar"/></xsl:with-param>
              <xsl:with-param name="bedrag" select="-$boven"/>
              <xsl:with-param name="soort">totaal</xsl:with-param>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </tbody>
    </table>
  </xsl:template>

  <!-- What is kept back, month by month. -->
  <xsl:template match="b:verrekening">
    <table class="bedragen">
      <caption>Dit houden wij in op uw bijstand</caption>
      <thead><tr><th scope="col">Maand</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
      <tbody>
        <xsl:for-each select="b:inhouding">
          <xsl:call-template name="bedragregel">
            <xsl:with-param name="wat"><xsl:value-of select="substring-after(k:datum(concat(normalize-space(b:maand), '-01')), ' ')"/></xsl:with-param>
            <xsl:with-param name="bedrag" select="b:bedrag"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Samen</xsl:with-param>
          <xsl:with-param name="bedrag" select="sum(b:inhouding/b:bedrag)"/>
          <xsl:with-param name="soort">totaal</xsl:with-param>
        </xsl:call-template>
      </tbody>
    </table>
  </xsl:template>

  <!-- Capital and its limit. -->
  <xsl:template match="b:vermogen">
    <table class="bedragen">
      <caption>Zo tellen wij uw vermogen</caption>
      <thead><tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
      <tbody>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Uw geld en bezit zonder de <xsl:call-template name="gift"/></xsl:with-param>
          <xsl:with-param name="bedrag" select="b:bezittingen"/>
        </xsl:call-template>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Erbij: het deel van de <xsl:call-template name="gift"/> dat meetelt</xsl:with-param>
          <xsl:with-param name="bedrag" select="$telt-mee"/>
        </xsl:call-template>
        <xsl:if test="b:schulden &gt; 0">
          <tr>
            <th scope="row">Eraf: uw schulden</th>
            <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="b:schulden"/></xsl:call-template></td>
          </tr>
        </xsl:if>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Uw vermogen</xsl:with-param>
          <xsl:with-param name="bedrag" select="$vermogen"/>
          <xsl:with-param name="soort">totaal</xsl:with-param>
        </xsl:call-template>
      </tbody>
    </table>
    <p>Uw grens is <xsl:value-of select="k:euro($grens)"/>.
      <xsl:choose>
        <xsl:when test="$vermogen &lt; $grens">Uw vermogen is lager dan die grens.</xsl:when>
        <xsl:when test="$vermogen = $grens">Uw vermogen is precies gelijk aan die grens.</xsl:when>
        <xsl:otherwise>Uw vermogen is hoger dan die grens.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- The gifts that were counted, in the order of the record; one gift stands in the sum itself. -->
  <xsl:template name="tabel-giften">
    <table class="bedragen">
      <caption>Deze <xsl:value-of select="count($tellen)"/> giften telden wij</caption>
      <thead>
        <tr>
          <th scope="col">Datum</th>
          <th scope="col">Wat kreeg u?</th>
          <th scope="col" class="bedrag">Bedrag</th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="$tellen">
          <tr>
            <td><xsl:apply-templates select="b:datum" mode="datum"/></td>
            <th scope="row"><xsl:apply-templates select="." mode="wat"/></th>
            <td class="bedrag"><xsl:apply-templates select="b:bedrag" mode="euro-in-tabel"/></td>
          </tr>
        </xsl:for-each>
        <tr class="totaal">
          <th scope="row" colspan="2">Samen</th>
          <td class="bedrag"><xsl:value-of select="k:euro($som, 'centen')"/></td>
        </tr>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="b:gift" mode="wat"><xsl:value-of select="b:omschrijving"/><xsl:if test="b:soort = 'kostenbesparing'"> (u bespaarde kosten)</xsl:if></xsl:template>
</xsl:stylesheet>
