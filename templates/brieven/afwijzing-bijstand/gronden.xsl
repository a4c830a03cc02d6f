<?xml version="1.0" encoding="UTF-8"?>
<!-- The grounds of a refusal in words: why (a paragraph each) and what the resident can do about it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:template match="b:beschikking" mode="waarom">
    <xsl:if test="count($gegevens/b:gronden/b:grond) &gt; 1">
      <p>Er zijn <xsl:value-of select="count($gegevens/b:gronden/b:grond)"/> redenen voor dit besluit.</p>
    </xsl:if>
    <xsl:apply-templates select="$gegevens/b:gronden/b:grond" mode="waarom"/>
  </xsl:template>

  <xsl:template match="b:grond[. = 'inkomen']" mode="waarom">
    <p>
      <xsl:call-template name="te-hoog"><xsl:with-param name="wat">inkomen</xsl:with-param></xsl:call-template>
      <xsl:text> U krijgt alleen bijstand als uw inkomen lager is dan uw norm. </xsl:text>
      <xsl:call-template name="wat-is-norm"/>
      <xsl:text> Uw norm is </xsl:text>
      <xsl:apply-templates select="$gegevens/b:norm/b:bedrag" mode="euro"/>
      <xsl:text> per maand. </xsl:text>
      <xsl:choose>
        <xsl:when test="$paar">Samen is uw inkomen </xsl:when>
        <xsl:when test="$deels and $niet/b:tot">Uw inkomen was </xsl:when>
        <xsl:otherwise>Uw inkomen is </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="$gegevens/b:inkomen" mode="euro"/>
      <xsl:text> per maand.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'vermogen']" mode="waarom">
    <p>
      <xsl:call-template name="te-hoog"><xsl:with-param name="wat">vermogen</xsl:with-param></xsl:call-template>
      <xsl:text> Vermogen is wat u bezit, min uw schulden. </xsl:text>
      <xsl:choose>
        <xsl:when test="$paar">U en uw partner hebben samen een vermogen van </xsl:when>
        <xsl:otherwise>U hebt een vermogen van </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="$gegevens/b:vermogen/b:saldo" mode="euro"/>
      <xsl:text>. U mag hoogstens </xsl:text>
      <xsl:apply-templates select="$gegevens/b:vermogen/b:grens/b:bedrag" mode="euro"/>
      <xsl:text> hebben.</xsl:text>
    </p>
  </xsl:template>

  <!-- "Uw inkomen is te hoog voor bijstand."; in a partial refusal with its period. -->
  <xsl:template name="te-hoog">
    <xsl:param name="wat"/>
    <xsl:choose>
      <xsl:when test="$deels and $niet/b:tot">
        <xsl:text>Van </xsl:text>
        <xsl:apply-templates select="$niet/b:van" mode="datum"/>
        <xsl:text> tot en met </xsl:text>
        <xsl:apply-templates select="$niet/b:tot" mode="datum"/>
        <xsl:text> was uw </xsl:text>
      </xsl:when>
      <xsl:when test="$deels">
        <xsl:text>Vanaf </xsl:text>
        <xsl:apply-templates select="$niet/b:van" mode="datum"/>
        <xsl:text> is uw </xsl:text>
      </xsl:when>
      <xsl:otherwise>Uw </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="$wat"/>
    <xsl:if test="not($deels)"> is</xsl:if>
    <xsl:text> te hoog voor bijstand.</xsl:text>
  </xsl:template>

  <xsl:template match="b:grond[. = 'andere-regeling']" mode="waarom">
    <p>U kunt geld krijgen uit een andere regeling. Die regeling gaat voor, want bijstand is er alleen als niets anders helpt.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'buitenland']" mode="waarom">
    <p>U bent te lang in het buitenland. Met bijstand mag u hoogstens 4 weken per jaar weg zijn uit Nederland.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'leeftijd']" mode="waarom">
    <p>U bent nog geen 18 jaar. Bijstand is er pas vanaf 18 jaar. Tot die tijd moeten uw ouders voor u zorgen.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'detentie']" mode="waarom">
    <p>Zolang u vastzit, hebt u geen recht op bijstand.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'studie']" mode="waarom">
    <p>U bent jonger dan 27 jaar en u kunt naar school. Dan is er studiefinanciering en geen bijstand. Studiefinanciering is geld voor mensen die een opleiding doen.</p>
  </xsl:template>

  <!-- What the resident can do; nothing where there is nothing to do. -->
  <xsl:template match="b:grond" mode="doen"/>

  <xsl:template match="b:grond[. = 'inkomen']" mode="doen">
    <p>
      <xsl:text>Wordt uw inkomen lager dan </xsl:text>
      <xsl:apply-templates select="$gegevens/b:norm/b:bedrag" mode="euro"/>
      <xsl:text> per maand? Dan kunt u opnieuw bijstand aanvragen.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'vermogen']" mode="doen">
    <p>
      <xsl:text>Wordt uw vermogen lager dan </xsl:text>
      <xsl:apply-templates select="$gegevens/b:vermogen/b:grens/b:bedrag" mode="euro"/>
      <xsl:text>? Dan kunt u opnieuw bijstand aanvragen. Bewaar uw bonnen en bankafschriften. Daarmee laat u zien waar het geld bleef.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'andere-regeling']" mode="doen">
    <p>Vraag eerst geld aan bij de andere regeling. Lukt dat niet? Bewaar dan de brief waarin dat staat.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'buitenland']" mode="doen">
    <p>Komt u weer in Nederland wonen? Meld u dan meteen bij ons.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'detentie']" mode="doen">
    <p>Komt u vrij? Meld u dan meteen bij ons, of laat iemand ons voor u bellen. Wij helpen u met een nieuwe aanvraag.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'leeftijd']" mode="doen">
    <p>Kunnen uw ouders niet voor u zorgen? Bel ons dan, want wij zoeken samen met u naar hulp. Is het thuis niet veilig? Bel gratis met Veilig Thuis, dag en nacht: <span class="niet-afbreken">0800 2000</span>. Vanaf uw 18e verjaardag kunt u zelf bijstand aanvragen.</p>
  </xsl:template>

  <xsl:template match="b:grond[. = 'studie']" mode="doen">
    <p>
      <xsl:text>Schrijf u in voor een opleiding. Vraag daarna studiefinanciering aan via </xsl:text>
      <a href="https://www.duo.nl">www.duo.nl</a>
      <xsl:text>. Kunt u niet naar school? Bel ons en vertel waarom.</xsl:text>
    </p>
  </xsl:template>
</xsl:stylesheet>
