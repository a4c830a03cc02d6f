<?xml version="1.0" encoding="UTF-8"?>
<!--
  terugwerkende-kracht: bijstand from a day before the melding (Pw 44.5, a choice of ours, at most three
  months). Outcomes: toe, korter (from a later day than asked), af (from the melding).
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>

  <!-- The first day that the law allows. -->
  <xsl:variable name="grens" select="k:plus-maanden(normalize-space($brief/b:melddatum), -3)"/>
  <xsl:variable name="voor-grens" select="number(translate($gegevens/b:gevraagdeIngangsdatum, '-', '')) &lt; number(translate($grens, '-', ''))"/>
  <xsl:variable name="nabetaling" select="$gegevens/b:nabetaling"/>

  <!-- The decision. -->

  <xsl:template match="b:beschikking" mode="kop">U krijgt bijstand vanaf <xsl:call-template name="begin"/></xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="kop">U krijgt geen bijstand over de tijd voor uw melding</xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="besluit">
    <p>Uw bijstand begint op <strong><xsl:call-template name="begin"/></strong>, zoals u vroeg. Dat is eerder dan uw melding van <xsl:call-template name="melding"/>.</p>
    <xsl:call-template name="uitleg-melding"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'korter']" mode="besluit">
    <p>Uw bijstand begint op <strong><xsl:call-template name="begin"/></strong>. Dat is eerder dan uw melding van <xsl:call-template name="melding"/>, maar later dan u vroeg. U vroeg bijstand vanaf <xsl:call-template name="gevraagd"/>. Over de tijd voor <xsl:call-template name="begin"/> krijgt u geen bijstand.</p>
    <xsl:call-template name="uitleg-melding"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="besluit">
    <p>Uw bijstand begint op de dag van uw melding: <strong><xsl:call-template name="melding"/></strong>. U vroeg bijstand vanaf <xsl:call-template name="gevraagd"/>, maar over die tijd krijgt u geen bijstand.</p>
    <xsl:call-template name="uitleg-melding"/>
  </xsl:template>

  <xsl:template name="uitleg-melding">
    <p>Op de dag van uw melding liet u ons weten dat u bijstand nodig hebt. Normaal begint de bijstand op die dag. Begint de bijstand eerder, dan heet dat bijstand met terugwerkende kracht.</p>
  </xsl:template>

  <!-- Why. -->

  <xsl:template match="b:beschikking" mode="waarom">
    <p>De wet geeft ons een keuze: wij kunnen de bijstand eerder laten beginnen. Dat kan alleen als uw persoonlijke situatie dat nodig maakt. Ook mogen wij niet verder terug dan 3 maanden voor uw melding. Bij u is dat <xsl:call-template name="grens"/>.
      <xsl:if test="$voor-grens">U vroeg om een eerdere dag, maar die mogen wij niet kiezen.</xsl:if>
    </p>
    <xsl:if test="$gegevens/b:noodzaak">
      <p>
        <xsl:choose>
          <xsl:when test="b:uitkomst = 'af'">Hier keken wij naar:</xsl:when>
          <xsl:otherwise>Dit maakt het bij u nodig:</xsl:otherwise>
        </xsl:choose>
      </p>
      <ul>
        <xsl:for-each select="$gegevens/b:noodzaak"><li><xsl:value-of select="."/></li></xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The money over the time before the melding. -->

  <xsl:template match="b:beschikking" mode="bedragen-kop">Hoeveel geld krijgt u nog?</xsl:template>

  <xsl:template match="b:beschikking" mode="bedragen"><xsl:apply-templates select="$nabetaling"/></xsl:template>

  <xsl:template match="b:nabetaling">
    <p>U krijgt van ons nog <strong><xsl:value-of select="k:euro(sum(b:deel/b:bedrag))"/></strong> bijstand over de tijd voor uw melding. Het geld staat uiterlijk op <xsl:apply-templates select="b:betaaldatum" mode="datum"/> op uw rekening.</p>
    <table class="bedragen">
      <caption>Uw bijstand over de tijd voor uw melding</caption>
      <thead><tr><th scope="col">Periode</th><th scope="col" class="bedrag">Bedrag</th></tr></thead>
      <tbody>
        <xsl:for-each select="b:deel">
          <xsl:call-template name="bedragregel">
            <xsl:with-param name="wat"><xsl:apply-templates select="b:van" mode="datum"/><xsl:if test="b:tot != b:van"> tot en met <xsl:apply-templates select="b:tot" mode="datum"/></xsl:if></xsl:with-param>
            <xsl:with-param name="bedrag" select="b:bedrag"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="bedragregel">
          <xsl:with-param name="wat">Samen</xsl:with-param>
          <xsl:with-param name="bedrag" select="sum(b:deel/b:bedrag)"/>
          <xsl:with-param name="soort">totaal</xsl:with-param>
        </xsl:call-template>
      </tbody>
    </table>
    <p>De bedragen zijn netto: dat is wat u zelf krijgt. De vakantietoeslag zit er niet bij, want die krijgt u later, meestal in juni.</p>
  </xsl:template>

  <!-- What it means. -->

  <xsl:template match="b:beschikking" mode="betekent">
    <p>
      <xsl:choose>
        <xsl:when test="$nabetaling">U krijgt dit geld 1 keer, naast uw gewone bijstand van elke maand.</xsl:when>
        <xsl:otherwise>Over de tijd voor uw melding krijgt u nog geld. Hoeveel dat is, leest u in een andere brief.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> Hebt u nog rekeningen uit die tijd? Betaal dan eerst uw huur, uw energie en uw zorgverzekering.</xsl:text>
    </p>
    <xsl:if test="b:uitkomst = 'korter'"><xsl:call-template name="schulden"/></xsl:if>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="betekent">
    <p>Wij begrijpen dat dit besluit tegenvalt. Aan de bijstand die u elke maand krijgt, verandert niets.</p>
  </xsl:template>

  <xsl:template name="schulden">
    <p>Hebt u schulden uit de tijd zonder bijstand? Bel ons dan, want wij helpen u gratis om uw schulden te regelen.</p>
  </xsl:template>

  <!-- What to do. -->

  <xsl:template match="b:beschikking" mode="doen">
    <p>U hoeft nu niets te doen.
      <xsl:if test="$nabetaling">Staat het geld na <xsl:apply-templates select="$nabetaling/b:betaaldatum" mode="datum"/> nog niet op uw rekening? Bel ons dan.</xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="doen">
    <p>U hoeft nu niets te doen. Hebt u rekeningen die u niet kunt betalen? Bel dan het bedrijf en vraag of u in delen mag betalen. Lukt dat niet? Bel ons dan, want wij helpen u gratis met uw schulden.</p>
  </xsl:template>

  <!-- Dates. -->

  <xsl:template name="begin"><xsl:apply-templates select="$gegevens/b:toegekendeIngangsdatum" mode="datum"/></xsl:template>
  <xsl:template name="gevraagd"><xsl:apply-templates select="$gegevens/b:gevraagdeIngangsdatum" mode="datum"/></xsl:template>
  <xsl:template name="melding"><xsl:apply-templates select="$brief/b:melddatum" mode="datum"/></xsl:template>
  <xsl:template name="grens">
    <xsl:call-template name="datum"><xsl:with-param name="iso" select="$grens"/></xsl:call-template>
  </xsl:template>

  <!-- The resident gets all that was asked: no need for a judge in a hurry. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="voorziening"/>
</xsl:stylesheet>
