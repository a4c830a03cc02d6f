<?xml version="1.0" encoding="UTF-8"?>
<!-- Afwijzing bijstand: geen-recht, or deels (no right in one period, right in another). Grounds: Pw 13, 15, 19, 34. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>
  <xsl:include href="gronden.xsl"/>

  <xsl:variable name="wel" select="$gegevens/b:toegekend"/>
  <xsl:variable name="niet" select="$gegevens/b:afgewezen"/>
  <xsl:variable name="deels" select="$uitkomst = 'deels'"/>

  <!-- The decision. -->
  <xsl:template match="b:beschikking" mode="kop">U krijgt geen bijstand</xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deels']" mode="kop">
    <xsl:choose>
      <xsl:when test="$wel/b:tot">U krijgt bijstand tot en met <xsl:value-of select="k:datum(normalize-space($wel/b:tot))"/>, daarna niet</xsl:when>
      <xsl:otherwise>U krijgt bijstand vanaf <xsl:value-of select="k:datum(normalize-space($wel/b:van))"/>, niet eerder</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="b:beschikking" mode="besluit">
    <p>
      <xsl:choose>
        <xsl:when test="$paar">U en uw partner krijgen geen bijstand van ons. </xsl:when>
        <xsl:otherwise>U krijgt geen bijstand van ons. </xsl:otherwise>
      </xsl:choose>
      <xsl:text>Wij wijzen uw aanvraag van </xsl:text>
      <xsl:apply-templates select="b:aanvraagdatum" mode="datum"/>
      <xsl:text> af. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deels']" mode="besluit">
    <p>
      <xsl:choose>
        <xsl:when test="$wel/b:tot">
          <xsl:text>U krijgt bijstand van </xsl:text>
          <xsl:apply-templates select="$wel/b:van" mode="datum"/>
          <xsl:text> tot en met </xsl:text>
          <xsl:apply-templates select="$wel/b:tot" mode="datum"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>U krijgt bijstand vanaf </xsl:text>
          <xsl:apply-templates select="$wel/b:van" mode="datum"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>. Het is </xsl:text>
      <xsl:apply-templates select="$wel/b:bijstand" mode="euro"/>
      <xsl:text> per maand. Een deel daarvan is vakantietoeslag. Die krijgt u later, </xsl:text>
      <xsl:choose>
        <xsl:when test="$wel/b:tot">binnen 3 maanden na de maand waarin de bijstand stopt. </xsl:when>
        <xsl:otherwise>meestal in juni. </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
    <p>
      <xsl:text>U krijgt geen bijstand </xsl:text>
      <xsl:choose>
        <xsl:when test="$niet/b:tot">
          <xsl:text>van </xsl:text>
          <xsl:apply-templates select="$niet/b:van" mode="datum"/>
          <xsl:text> tot en met </xsl:text>
          <xsl:apply-templates select="$niet/b:tot" mode="datum"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>vanaf </xsl:text>
          <xsl:apply-templates select="$niet/b:van" mode="datum"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>. Voor die tijd wijzen wij uw aanvraag van </xsl:text>
      <xsl:apply-templates select="b:aanvraagdatum" mode="datum"/>
      <xsl:text> af.</xsl:text>
    </p>
  </xsl:template>

  <!-- Amounts. -->
  <xsl:template match="b:beschikking" mode="bedragen">
    <xsl:if test="$gegevens/b:gronden/b:grond[. = 'inkomen'] or $deels">
      <xsl:if test="$gegevens/b:inkomen">
        <table class="bedragen">
          <caption>
            <xsl:text>Uw inkomen per maand</xsl:text>
            <xsl:if test="$deels"> in de tijd zonder bijstand</xsl:if>
          </caption>
          <thead>
            <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
          </thead>
          <tbody>
            <xsl:apply-templates select="$gegevens/b:inkomsten/b:inkomst" mode="rij"/>
            <tr class="totaal">
              <th scope="row">Uw inkomen dat meetelt</th>
              <td class="bedrag"><xsl:apply-templates select="$gegevens/b:inkomen" mode="euro-in-tabel"/></td>
            </tr>
            <xsl:apply-templates select="$gegevens/b:norm" mode="rij"/>
          </tbody>
        </table>
      </xsl:if>
    </xsl:if>
    <xsl:apply-templates select="$gegevens/b:vermogen"/>
    <xsl:if test="$deels and $gegevens/b:norm">
      <table class="bedragen">
        <caption>Uw bijstand per maand in de tijd met bijstand</caption>
        <thead>
          <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
        </thead>
        <tbody>
          <xsl:apply-templates select="$gegevens/b:norm" mode="rij"/>
          <xsl:if test="number($wel/b:inkomen) &gt; 0">
            <tr>
              <th scope="row">Eraf: uw inkomen dat meetelt</th>
              <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space($wel/b:inkomen)"/></xsl:call-template></td>
            </tr>
          </xsl:if>
          <tr class="totaal">
            <th scope="row">Uw bijstand met vakantietoeslag</th>
            <td class="bedrag"><xsl:apply-templates select="$wel/b:bijstand" mode="euro-in-tabel"/></td>
          </tr>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="b:vermogen">
    <table class="bedragen">
      <caption>Uw vermogen</caption>
      <thead>
        <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
      </thead>
      <tbody>
        <xsl:for-each select="b:bezitting">
          <tr>
            <th scope="row">Bezit: <xsl:value-of select="b:omschrijving"/></th>
            <td class="bedrag"><xsl:apply-templates select="b:bedrag" mode="euro-in-tabel"/></td>
          </tr>
        </xsl:for-each>
        <xsl:for-each select="b:schuld">
          <tr>
            <th scope="row">Eraf: <xsl:value-of select="b:omschrijving"/></th>
            <td class="bedrag"><xsl:call-template name="min"><xsl:with-param name="bedrag" select="normalize-space(b:bedrag)"/></xsl:call-template></td>
          </tr>
        </xsl:for-each>
        <tr class="totaal">
          <th scope="row">Uw vermogen</th>
          <td class="bedrag"><xsl:apply-templates select="b:saldo" mode="euro-in-tabel"/></td>
        </tr>
        <tr>
          <th scope="row">Dit mag u hoogstens hebben</th>
          <td class="bedrag"><xsl:apply-templates select="b:grens/b:bedrag" mode="euro-in-tabel"/></td>
        </tr>
      </tbody>
    </table>
  </xsl:template>

  <!-- What it means. -->
  <xsl:template match="b:beschikking" mode="betekent">
    <xsl:apply-templates select="$gegevens/b:voorschot"/>
    <p>U krijgt van ons geen geld om van te leven. Misschien is er wel andere hulp voor u. Denk aan zorgtoeslag, huurtoeslag of geld voor hoge kosten. Wij zoeken dat graag samen met u uit.</p>
    <xsl:call-template name="geen-geld"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'geen-recht' and b:gegevens/b:gronden/b:grond = 'detentie']" mode="betekent" priority="2">
    <p>U krijgt van ons geen geld zolang u vastzit. Hebt u nog een huis, schulden of andere vaste kosten? Vraag dan hulp aan de mensen die u daar begeleiden. Zij helpen u met uw geldzaken.</p>
    <xsl:apply-templates select="$gegevens/b:voorschot"/>
  </xsl:template>

  <!-- Who is younger than 18 has no allowances. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'geen-recht' and b:gegevens/b:gronden/b:grond = 'leeftijd']" mode="betekent" priority="1.2">
    <p>U krijgt van ons geen geld om van te leven. Misschien is er wel andere hulp voor u, zoals jeugdhulp. Wij zoeken dat graag samen met u uit.</p>
    <xsl:call-template name="geen-geld"/>
  </xsl:template>

  <!-- Abroad there are no Dutch allowances and no desk to visit. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'geen-recht' and b:gegevens/b:gronden/b:grond = 'buitenland']" mode="betekent" priority="1.5">
    <p>U krijgt van ons geen geld om van te leven. Bent u terug in Nederland en hebt u geen geld? Bel ons dan meteen, zodat wij samen hulp zoeken.</p>
    <xsl:apply-templates select="$gegevens/b:voorschot"/>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deels']" mode="betekent">
    <p>Wij sturen u nog een brief over de tijd met bijstand. Daarin staat wanneer u het geld krijgt en welke regels er voor u gelden.</p>
    <xsl:apply-templates select="$gegevens/b:voorschot"/>
    <p>Over de andere tijd krijgt u geen geld van ons. Hebt u daardoor schulden? Bel ons dan, want wij helpen u gratis.</p>
  </xsl:template>

  <xsl:template match="b:voorschot">
    <p>
      <xsl:text>U kreeg van ons een voorschot van </xsl:text>
      <xsl:apply-templates select="." mode="euro"/>
      <xsl:text>. Dat was geld dat u alvast kreeg, als lening zonder rente. </xsl:text>
      <xsl:choose>
        <xsl:when test="$deels">Wij kijken of wij dit van uw bijstand kunnen aftrekken. Wat overblijft, moet u terugbetalen. Daarover krijgt u een andere brief.</xsl:when>
        <xsl:otherwise>U moet dat geld terugbetalen. Daarover krijgt u een andere brief. Tot die tijd hoeft u niets te betalen.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- What to do. -->
  <xsl:template match="b:beschikking" mode="doen-kop">Wat kunt u doen?</xsl:template>

  <xsl:template match="b:beschikking" mode="doen">
    <p>Klopt er iets niet in deze brief, of weten wij iets nog niet? Bel ons dan snel, want misschien kunnen wij het besluit veranderen.</p>
    <xsl:apply-templates select="$gegevens/b:gronden/b:grond" mode="doen"/>
    <xsl:if test="not($gegevens/b:gronden/b:grond = 'detentie')">
      <p>Verandert er iets? Meld u dan meteen. De bijstand begint meestal op de dag waarop u zich meldt.</p>
      <xsl:call-template name="opnieuw-aanvragen"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'deels']" mode="doen">
    <p>Klopt er iets niet in deze brief, of weten wij iets nog niet? Bel ons dan snel, want misschien kunnen wij het besluit veranderen. Verder hoeft u nu niets te doen.</p>
  </xsl:template>

  <!-- Nobody has to report changes about bijstand that does not run. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'geen-recht' or b:gegevens/b:toegekend/b:tot]" mode="wijzigingen"/>
</xsl:stylesheet>
