<?xml version="1.0" encoding="UTF-8"?>
<!-- Voorschot: toe (a loan without interest, settled with bijstand: Pw 52.1, 52.2, 52.4) and af (52.1 a, b). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:b="urn:klaar:beschikking" xmlns:k="urn:klaar:functies" xmlns:o="urn:klaar:organisatie" exclude-result-prefixes="b k o">

  <xsl:import href="../../gedeeld/brief.xsl"/>

  <xsl:variable name="toe" select="$gegevens/b:toegekend"/>
  <xsl:variable name="af" select="$gegevens/b:afgewezen"/>

  <!-- The decision. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="kop">U krijgt een voorschot van <xsl:value-of select="k:euro(normalize-space($toe/b:bedrag))"/></xsl:template>
  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="kop">U krijgt nu geen voorschot op bijstand</xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="besluit">
    <p>
      <xsl:call-template name="wie-krijgt"/>
      <xsl:text> een voorschot van </xsl:text>
      <xsl:apply-templates select="$toe/b:bedrag" mode="euro"/>
      <xsl:text>. Dat is geld dat u alvast krijgt. Intussen bekijken wij uw aanvraag voor bijstand. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
    <p>
      <xsl:text>Het voorschot is voor de tijd van </xsl:text>
      <xsl:apply-templates select="$toe/b:periode/b:van" mode="datum"/>
      <xsl:text> tot en met </xsl:text>
      <xsl:apply-templates select="$toe/b:periode/b:tot" mode="datum"/>
      <xsl:text>. U hebt het geld uiterlijk op </xsl:text>
      <xsl:apply-templates select="$toe/b:betaaldatum" mode="datum"/>
      <xsl:text>. Wij betalen het op de rekening die eindigt op </xsl:text>
      <xsl:value-of select="$toe/b:rekening"/>
      <xsl:text>.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="besluit">
    <p>
      <xsl:text>U krijgt nu geen voorschot. Een voorschot is geld voor de tijd waarin wij uw aanvraag voor bijstand bekijken. </xsl:text>
      <xsl:call-template name="wat-is-bijstand"/>
    </p>
    <p>Dit besluit gaat alleen over het voorschot. Over de bijstand zelf beslissen wij nog. Daarover krijgt u een andere brief.</p>
  </xsl:template>

  <!-- Why. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="waarom">
    <p>
      <xsl:text>U vroeg bijstand aan op </xsl:text>
      <xsl:apply-templates select="b:aanvraagdatum" mode="datum"/>
      <xsl:text>. Wij hebben nog tijd nodig voor een goed besluit. Dan moeten wij u binnen 4 weken een voorschot geven.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="waarom">
    <p>
      <xsl:text>U vroeg bijstand aan op </xsl:text>
      <xsl:apply-templates select="b:aanvraagdatum" mode="datum"/>
      <xsl:text>. </xsl:text>
      <xsl:choose>
        <xsl:when test="$af/b:grond = 'stukken'">Voor een voorschot moeten wij weten hoeveel geld u hebt. Daarvoor hebben wij stukken van u nodig, en die kregen wij niet allemaal.</xsl:when>
        <xsl:when test="$af/b:grond = 'medewerking'">Voor een voorschot moeten wij weten hoe uw situatie is. Daarbij hebben wij uw hulp nodig, en die kregen wij te weinig.</xsl:when>
        <xsl:otherwise>Het is nu al duidelijk dat u geen recht hebt op bijstand. Dan geven wij ook geen voorschot.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:apply-templates select="$af/b:verzoek"/>
  </xsl:template>

  <xsl:template match="b:verzoek">
    <xsl:variable name="mist" select="count(b:stukken/b:stuk[b:ontvangen != 'ja'])"/>
    <p>
      <xsl:text>Op </xsl:text>
      <xsl:apply-templates select="b:verzoekdatum" mode="datum"/>
      <xsl:text> vroegen wij u om stukken. U kon die sturen tot en met </xsl:text>
      <xsl:apply-templates select="b:uiterlijk" mode="datum"/>
      <xsl:text>. </xsl:text>
      <xsl:choose>
        <xsl:when test="$mist = 1">Dit stuk hebben wij nog niet, of niet helemaal:</xsl:when>
        <xsl:otherwise>Deze <xsl:value-of select="$mist"/> stukken hebben wij nog niet, of niet helemaal:</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:apply-templates select="b:stukken" mode="lijst"/>
  </xsl:template>

  <!-- Amounts. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="bedragen">
    <p>
      <xsl:text>Wij schatten eerst hoeveel bijstand u misschien krijgt. Een voorschot is daarvan minstens 95 procent. U krijgt </xsl:text>
      <xsl:apply-templates select="$toe/b:percentage" mode="procent"/>
      <xsl:text>. </xsl:text>
      <xsl:call-template name="wat-is-norm"/>
    </p>
    <table class="bedragen">
      <caption>Uw voorschot</caption>
      <thead>
        <tr><th scope="col">Wat</th><th scope="col" class="bedrag">Bedrag</th></tr>
      </thead>
      <tbody>
        <xsl:apply-templates select="$toe/b:norm" mode="rij"/>
        <xsl:apply-templates select="$toe/b:inkomsten/b:inkomst" mode="rij-af"/>
        <xsl:if test="$toe/b:inkomsten">
          <tr>
            <th scope="row">Uw bijstand per maand, misschien</th>
            <td class="bedrag"><xsl:apply-templates select="$toe/b:bijstand" mode="euro-in-tabel"/></td>
          </tr>
        </xsl:if>
        <xsl:apply-templates select="$toe/b:deelMaand"/>
        <tr class="totaal">
          <th scope="row">Uw voorschot: <xsl:apply-templates select="$toe/b:percentage" mode="procent"/></th>
          <td class="bedrag"><xsl:apply-templates select="$toe/b:bedrag" mode="euro-in-tabel"/></td>
        </tr>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="b:deelMaand">
    <tr>
      <th scope="row">Bijstand voor <xsl:value-of select="b:dagen"/> van de <xsl:value-of select="b:dagenInMaand"/> dagen</th>
      <td class="bedrag"><xsl:apply-templates select="b:bedrag" mode="euro-in-tabel"/></td>
    </tr>
  </xsl:template>

  <!-- What it means. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="betekent">
    <p>Het voorschot is een lening zonder rente. U betaalt dus nooit meer terug dan u kreeg.</p>
    <ul>
      <li><strong>Krijgt u straks bijstand?</strong> Dan trekken wij het voorschot af van uw bijstand over dezelfde tijd. Dat heet verrekenen, en u hoeft daar niets voor te doen.</li>
      <li><strong>Krijgt u straks geen bijstand?</strong> Dan moet u het voorschot terugbetalen. Wij kijken dan wat u kunt missen, en maken daarover een afspraak met u.</li>
      <li><strong>Hebben wij over 4 weken nog niet beslist?</strong> Dan krijgt u opnieuw een voorschot.</li>
    </ul>
    <p>Het is nog niet zeker dat u bijstand krijgt. Daarover krijgt u een andere brief.</p>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="betekent">
    <xsl:choose>
      <xsl:when test="$af/b:grond = 'geen-recht'">
        <p>U krijgt nu geen geld van ons. Wij kijken nog wel naar uw aanvraag, maar waarschijnlijk krijgt u geen bijstand.</p>
      </xsl:when>
      <xsl:otherwise>
        <p>U krijgt nu geen geld van ons, maar wij kijken nog wel naar uw aanvraag. Krijgt u later bijstand? Dan krijgt u het geld vanaf de eerste dag waarop u recht hebt.</p>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="geen-geld"/>
  </xsl:template>

  <!-- What to do. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="doen">
    <p>Het voorschot komt vanzelf op uw rekening. Daar hoeft u niets voor te doen.</p>
    <xsl:for-each select="$toe/b:nogNodig">
      <p>
        <xsl:text>Voor uw aanvraag hebben wij nog wel iets nodig. Stuur dit uiterlijk op </xsl:text>
        <xsl:apply-templates select="b:uiterlijk" mode="datum"/>
        <xsl:text>:</xsl:text>
      </p>
      <xsl:apply-templates select="b:stukken" mode="lijst"/>
      <p>Lukt dat niet op tijd? Bel ons dan voor die dag, zodat wij u meer tijd kunnen geven.</p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="b:beschikking[b:uitkomst = 'af']" mode="doen">
    <xsl:choose>
      <xsl:when test="$af/b:grond = 'stukken'">
        <p>Stuur ons zo snel mogelijk wat wij missen. Dan kijken wij meteen opnieuw of u een voorschot krijgt. Lukt het niet om iets te krijgen? Bel ons dan, zodat wij u kunnen helpen.</p>
      </xsl:when>
      <xsl:when test="$af/b:grond = 'medewerking'">
        <p>Bel ons om een nieuwe afspraak te maken. Werkt u vanaf nu mee? Dan kijken wij meteen opnieuw of u een voorschot krijgt. Kunt u niet naar ons toe komen? Dan zoeken wij samen een andere manier.</p>
      </xsl:when>
      <xsl:otherwise>
        <p>Klopt er iets niet, of weten wij iets nog niet? Bel ons dan, want dan kijken wij opnieuw. Verder hoeft u niets te doen.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- No bijstand yet, but an application that runs. -->
  <xsl:template match="b:beschikking" mode="wijzigingen">
    <p>Wij kijken nog naar uw aanvraag. Daarom moet u veranderingen meteen aan ons doorgeven. Denk aan verhuizen, samenwonen, werk of geld. Twijfelt u? Bel ons dan even.</p>
  </xsl:template>

  <!-- The resident gets all that was asked: no need for a judge in a hurry. -->
  <xsl:template match="b:beschikking[b:uitkomst = 'toe']" mode="voorziening"/>
</xsl:stylesheet>
