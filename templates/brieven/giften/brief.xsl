<?xml version="1.0" encoding="UTF-8"?>
<!--
  giften: do gifts count for bijstand? Free up to an amount per calendar year (Pw 31.2m, 18.8*), the voedselbank
  always; above it our judgement from 1 July 2026 (31.2s). Outcomes: vrij, deel-telt (part of the
  rest counts as income), inkomen (all the rest is income), vermogen (all the rest is capital, Pw 34).
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>
  <xsl:include href="bedragen.xsl"/>

  <xsl:variable name="jaar" select="normalize-space($gegevens/b:kalenderjaar)"/>
  <xsl:variable name="tellen" select="$gegevens/b:gift[b:soort != 'voedselbank']"/>
  <xsl:variable name="een" select="count($tellen) = 1"/>
  <xsl:variable name="som" select="sum($tellen/b:bedrag)"/>
  <!-- The free amount: of our own regulation, else of the law; on the day of the decision, or on the last day of a year that is over. -->
  <xsl:variable name="peildag"><xsl:choose>
    <xsl:when test="starts-with($besluitdatum, concat($jaar, '-'))"><xsl:value-of select="$besluitdatum"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="concat($jaar, '-12-31')"/></xsl:otherwise>
  </xsl:choose></xsl:variable>
  <xsl:variable name="vrij" select="number(k:waarde-getal('giftengrens', $peildag, 'giften-vrij-jaar'))"/>
  <xsl:variable name="eigen-grens" select="k:waarde-eigen('giftengrens', $peildag, 'giften-vrij-jaar') = 'ja'"/>
  <xsl:variable name="boven" select="round(($som - $vrij) * 100) div 100"/>
  <xsl:variable name="beoordeling" select="$gegevens/b:beoordeling"/>
  <xsl:variable name="ook-vrij" select="sum($beoordeling/b:ookVrij)"/>
  <xsl:variable name="keuze" select="$brief/b:grondslagen/b:grondslag[@wet = 'Pw' and @artikel = '31' and @lid = '2' and @onderdeel = 's']"/>
  <xsl:variable name="telt-mee" select="sum($beoordeling/b:teltMee)"/>

  <xsl:template name="gift">
    <xsl:choose><xsl:when test="$een">gift</xsl:when><xsl:otherwise>giften</xsl:otherwise></xsl:choose>
  </xsl:template>

  <!-- The decision. -->

  <xsl:template match="b:beschikking[b:uitkomst = 'vrij']" mode="kop">
    <xsl:choose>
      <xsl:when test="$een">Uw gift telt niet mee voor uw bijstand</xsl:when>
      <xsl:otherwise>Uw giften tellen niet mee voor uw bijstand</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'deel-telt' or b:uitkomst = 'inkomen']" mode="kop">Een deel van uw <xsl:call-template name="gift"/> telt mee als inkomen</xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'vermogen']" mode="kop">Een deel van uw <xsl:call-template name="gift"/> telt mee als vermogen</xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'vrij']" mode="besluit">
    <p><xsl:call-template name="kreeg"/> U mag alles houden, en uw bijstand blijft gelijk.</p>
    <xsl:call-template name="uitleg-gift"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deel-telt' or b:uitkomst = 'inkomen']" mode="besluit">
    <p><xsl:call-template name="verdeling"/> telt mee als inkomen. U krijgt daardoor <xsl:call-template name="hoe-lang"/> minder bijstand.</p>
    <xsl:call-template name="uitleg-gift"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'vermogen']" mode="besluit">
    <p><xsl:call-template name="verdeling"/> telt mee als vermogen. Vermogen is uw geld en uw bezit samen, min uw schulden.
      <xsl:choose>
        <xsl:when test="$vermogen &lt;= $grens">Uw bijstand blijft gelijk.</xsl:when>
        <xsl:otherwise>Uw vermogen is nu te hoog voor bijstand. Wij beslissen nog wat dat betekent voor uw bijstand. U krijgt daarover een andere brief.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:call-template name="uitleg-gift"/>
  </xsl:template>

  <xsl:template name="hoe-lang">
    <xsl:choose>
      <xsl:when test="$gegevens/b:verrekening">
        <xsl:call-template name="aantal">
          <xsl:with-param name="aantal" select="count($gegevens/b:verrekening/b:inhouding)"/>
          <xsl:with-param name="een">maand</xsl:with-param>
          <xsl:with-param name="meer">maanden</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>tijdelijk</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="kreeg">
    <xsl:text>U kreeg in </xsl:text><xsl:value-of select="$jaar"/>
    <xsl:choose>
      <xsl:when test="$een"> een gift van </xsl:when>
      <xsl:otherwise> samen </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="k:euro($som)"/>
    <xsl:if test="not($een)"> aan giften</xsl:if>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <!-- Ends in front of "telt mee ...". -->
  <xsl:template name="verdeling">
    <xsl:call-template name="kreeg"/>
    <xsl:text> Daarvan telt </xsl:text>
    <xsl:value-of select="k:euro($vrij + $ook-vrij)"/>
    <xsl:text> niet mee</xsl:text>
    <xsl:if test="$ook-vrij &gt; 0">: dat is meer dan het gewone bedrag van <xsl:value-of select="k:euro($vrij)"/></xsl:if>
    <xsl:text>. De andere </xsl:text><strong><xsl:value-of select="k:euro($telt-mee)"/></strong>
  </xsl:template>

  <xsl:template name="uitleg-gift">
    <p>Een gift is iets wat u krijgt zonder er iets voor te doen. Dat kan geld zijn, maar ook kleding of boodschappen.
      <xsl:if test="$tellen/b:soort = 'kostenbesparing'">Betaalt iemand een rekening voor u? Dan bespaart u kosten, en dat tellen wij ook mee als gift.</xsl:if>
    </p>
  </xsl:template>

  <!-- Why. -->

  <xsl:template match="b:beschikking" mode="waarom">
    <p><xsl:choose><xsl:when test="$eigen-grens">Volgens onze regels</xsl:when><xsl:otherwise>Van de wet</xsl:otherwise></xsl:choose> mag u elk kalenderjaar <xsl:if test="$paar">samen </xsl:if><xsl:value-of select="k:euro($vrij)"/> aan giften krijgen die niet meetellen. Een kalenderjaar loopt van 1 januari tot en met 31 december. In <xsl:value-of select="$jaar"/> kreeg u <xsl:value-of select="k:euro($som)"/>.
      <xsl:choose>
        <xsl:when test="$boven &lt; 0">Dat is minder dan <xsl:value-of select="k:euro($vrij)"/>.</xsl:when>
        <xsl:when test="$boven = 0">Dat is precies <xsl:value-of select="k:euro($vrij)"/>.</xsl:when>
        <xsl:otherwise>Dat is <xsl:value-of select="k:euro($boven)"/> meer dan <xsl:value-of select="k:euro($vrij)"/>.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="$gegevens/b:gift/b:soort = 'voedselbank'"><p>U kreeg ook hulp van de voedselbank, maar die hulp telt nooit mee.</p></xsl:if>
    <xsl:apply-templates select="$beoordeling"/>
  </xsl:template>

  <xsl:template match="b:beoordeling">
    <xsl:if test="$keuze"><xsl:call-template name="keuze"/></xsl:if>
    <xsl:if test="not($een) or b:bestemming or $telt-mee &gt; 0"><p>
      <xsl:choose>
        <xsl:when test="$een and b:bestemming">De gift was voor <xsl:value-of select="b:bestemming"/>. </xsl:when>
        <xsl:when test="$een"/>
        <xsl:otherwise>
          <xsl:choose><xsl:when test="b:aard = 'eenmalig'">U kreeg niet vaak giften. </xsl:when><xsl:otherwise>U kreeg vaak giften. </xsl:otherwise></xsl:choose>
          <xsl:if test="b:bestemming">Ze waren voor <xsl:value-of select="b:bestemming"/>. </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="$brief/b:uitkomst = 'vermogen'">Geld dat u 1 keer krijgt, is geen inkomen, maar hoort bij uw vermogen.</xsl:when>
        <xsl:when test="$telt-mee &gt; 0">Geld om van te leven is inkomen, en inkomen gaat van uw bijstand af.</xsl:when>
      </xsl:choose>
    </p></xsl:if>
  </xsl:template>

  <!-- Pw 31.2s is a choice of ours, so it is explained, used or not. -->
  <xsl:template name="keuze">
    <p>Is het meer dan <xsl:value-of select="k:euro($vrij)"/>? Dan geeft de wet ons een keuze: wij mogen toch meer vrij laten. Wij kijken dan naar uw situatie en naar het doel van de bijstand. Bijstand is voor de gewone kosten van het leven.
      <xsl:choose>
        <xsl:when test="$ook-vrij &gt; 0">Bij u laten wij <xsl:value-of select="k:euro($ook-vrij)"/> extra vrij.</xsl:when>
        <xsl:otherwise>Bij u laten wij niets extra vrij.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- What it means. -->

  <xsl:template match="b:beschikking" mode="betekent">
    <p>
      <xsl:choose>
        <xsl:when test="$gegevens/b:verrekening">In de tabel ‘Dit houden wij in op uw bijstand’ ziet u wanneer en hoeveel. Daarna krijgt u weer uw gewone bijstand.</xsl:when>
        <xsl:otherwise>U krijgt nog een brief van ons. Daarin staat wanneer wij het geld inhouden, en hoeveel per maand.</xsl:otherwise>
      </xsl:choose>
      <xsl:text> Komt u hierdoor in de problemen? Bel ons dan meteen, zodat wij samen een oplossing zoeken.</xsl:text>
    </p>
    <xsl:call-template name="nieuw-jaar"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'vrij']" mode="betekent">
    <p>
      <xsl:choose>
        <xsl:when test="$boven &lt; 0">U mag in <xsl:value-of select="$jaar"/> nog <xsl:value-of select="k:euro(-$boven)"/> aan giften krijgen. Ook dat geld telt dan niet mee.</xsl:when>
        <xsl:otherwise>Krijgt u in <xsl:value-of select="$jaar"/> nog meer giften? Dan kunnen die wel meetellen.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:call-template name="nieuw-jaar"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'vermogen']" mode="betekent">
    <xsl:choose>
      <xsl:when test="$vermogen &lt;= $grens"><p>U mag het geld houden, en uw bijstand verandert niet.</p></xsl:when>
      <xsl:otherwise><p>U hebt <xsl:value-of select="k:euro($vermogen - $grens)"/> meer dan uw grens. Misschien stopt uw bijstand, en misschien moet u bijstand terugbetalen. Dat leest u in de andere brief. Houd daar rekening mee als u geld van de gift uitgeeft. Twijfelt u? Bel ons dan.</p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="nieuw-jaar"/>
  </xsl:template>

  <xsl:template name="nieuw-jaar">
    <p>Op 1 januari <xsl:value-of select="number($jaar) + 1"/> begint de telling opnieuw. Het vrije bedrag kan dan anders zijn.</p>
  </xsl:template>

  <!-- What to do. -->

  <xsl:template match="b:beschikking" mode="doen">
    <ul>
      <li>Schrijf op wanneer u een gift krijgt, en bewaar uw bankafschriften.</li>
      <xsl:choose>
        <xsl:when test="$boven &lt; 0"><li>Krijgt u in <xsl:value-of select="$jaar"/> samen meer dan <xsl:value-of select="k:euro($vrij)"/>? Geef dat dan meteen aan ons door.</li></xsl:when>
        <xsl:otherwise><li>Krijgt u in <xsl:value-of select="$jaar"/> nog een gift? Geef die dan meteen aan ons door.</li></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="b:uitkomst != 'vermogen'"><li>Hulp van de voedselbank hoeft u niet door te geven.</li></xsl:if>
    </ul>
  </xsl:template>

  <!-- The resident gets all that was asked: no need for a judge in a hurry. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'vrij']" mode="voorziening"/>
</xsl:stylesheet>
