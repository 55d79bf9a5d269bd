namespace Chancery.Reading.Tests.Plover;

public sealed class PloverCoderTests
{
    [Theory]
    [InlineData("Norway has agreed to lend Iceland two patrol vessels.", "AGREE", "Norway", "Iceland")]
    [InlineData("Peru is willing to withdraw its soldiers from Ecuador.", "AGREE", "Peru", "Ecuador")]
    [InlineData("Jordan will release the Turkish fishermen next week.", "AGREE", "Jordan", "Turkish fishermen")]
    [InlineData("Chilean Foreign Minister Ana Soto held talks with her Danish counterpart on Monday.", "CONSULT", "Chilean Foreign Minister Ana Soto", "her Danish counterpart")]
    [InlineData("President Emmanuel Macron visited Greece on Tuesday.", "CONSULT", "President Emmanuel Macron", "Greece")]
    [InlineData("Portugal praised Angola for opening its archives.", "SUPPORT", "Portugal", "Angola")]
    [InlineData("Mongolia and Nepal signed a treaty on air transport.", "SUPPORT", "Mongolia", "Nepal")]
    [InlineData("The ministry conceded to the demands of the striking nurses.", "CONCEDE", "ministry", "nurses")]
    [InlineData("Egypt has lifted a ban on Kenyan tea.", "RETREAT|CONCEDE", "Egypt", "Kenyan")]
    [InlineData("The rebels freed three Spanish doctors on Sunday.", "RETREAT", "rebels", "Spanish doctors")]
    [InlineData("Ghana and Togo held joint patrols along the coast.", "COOPERATE", "Ghana", "Togo")]
    [InlineData("Finland donated four million euros to Moldova.", "AID", "Finland", "Moldova")]
    [InlineData("Uruguay granted asylum to the Cuban poet.", "AID", "Uruguay", "Cuban poet")]
    [InlineData("Austria sent peacekeepers to Cyprus.", "AID", "Austria", "Cyprus")]
    [InlineData("Belgium urged Rwanda to stop the deportations.", "REQUEST", "Belgium", "Rwanda")]
    [InlineData("Canada said that Myanmar must free the reporters.", "REQUEST", "Canada", "Myanmar")]
    [InlineData("Thousands of Malian refugees have sought refuge in Mauritania.", "REQUEST", "Malian refugees", "Mauritania")]
    [InlineData("Georgia accused Belarus of hiding the smugglers.", "ACCUSE", "Georgia", "Belarus")]
    [InlineData("Prosecutors in Lisbon have launched an investigation into the bank.", "ACCUSE", "Prosecutors", "bank")]
    [InlineData("A court in Lima convicted the former general.", "ACCUSE", "court", "former general")]
    [InlineData("Hungary rejected the proposal of the European Commission.", "REJECT", "Hungary", "European Commission")]
    [InlineData("Laos refused to meet the Thai envoy.", "REJECT", "Laos", "Thai envoy")]
    [InlineData("Sweden will not lift the ban on Serbia.", "REJECT", "Sweden", "Serbia")]
    [InlineData("Ethiopia threatened to attack Eritrea.", "THREATEN", "Ethiopia", "Eritrea")]
    [InlineData("Nigeria has issued an ultimatum to Chad.", "THREATEN", "Nigeria", "Chad")]
    [InlineData("Residents demonstrated against the mining company.", "PROTEST", "Residents", "mining company")]
    [InlineData("Dock workers went on strike against the port authority.", "PROTEST", "Dock workers", "port authority")]
    [InlineData("Paraguay expelled the Bolivian ambassador.", "SANCTION", "Paraguay", "Bolivian ambassador")]
    [InlineData("Japan suspended aid to Fiji.", "SANCTION", "Japan", "Fiji")]
    [InlineData("Sudan massed troops near the border with Chad.", "MOBILIZE", "Sudan", "Chad")]
    [InlineData("Police in Nairobi arrested a Tanzanian pastor.", "COERCE", "Police", "Tanzanian pastor")]
    [InlineData("The army imposed a curfew on Benghazi.", "COERCE", "army", "Benghazi")]
    [InlineData("Gunmen ambushed a Pakistani convoy.", "ASSAULT", "Gunmen", "Pakistani convoy")]
    [InlineData("Azerbaijan carried out air strikes on Armenian positions.", "ASSAULT", "Azerbaijan", "Armenian")]
    public void Each_type_is_coded_with_its_actors(string text, string types, string source, string target)
    {
        var told = Coding.First(text);
        types.Split('|').ShouldContain(told.Type, text);
        told.Source.Names().ShouldContain(source);
        told.Target.Names().ShouldContain(target);
    }

    [Theory]
    [InlineData("The Bolivian ambassador was expelled by Paraguay.", "SANCTION", "Paraguay", "Bolivian ambassador")]
    [InlineData("Gunmen, who had ambushed a Pakistani convoy, fled to Iran.", "ASSAULT", "Gunmen", "Pakistani convoy")]
    [InlineData("Kenya condemned the attack by Somali militants on a Turkish embassy.", "ACCUSE", "Kenya", "attack")]
    [InlineData("Iraq said it would release the Kuwaiti sailors.", "AGREE", "Iraq", "Kuwaiti sailors")]
    [InlineData("Serbia vowed to attack Kosovo.", "THREATEN", "Serbia", "Kosovo")]
    [InlineData("Cuba called for sanctions against Haiti.", "ACCUSE", "Cuba", "Haiti")]
    [InlineData("Talks between Oman and Yemen began on Friday.", "CONSULT", "Oman", "Yemen")]
    [InlineData("The troops began withdrawing from Mali.", "RETREAT", "troops", "Mali")]
    [InlineData("Tunisia received a loan from Qatar.", "AID", "Qatar", "Tunisia")]
    [InlineData("The Dutch government said it would free the sailors of Panama.", "AGREE", "Dutch government", "sailors of Panama")]
    [InlineData("Chad held talks on Monday in Abuja with Togolese envoys.", "CONSULT", "Chad", "Togolese envoys")]
    [InlineData("Ukraine's president spoke by phone with the emir of Qatar.", "CONSULT", "Ukraine's president", "emir of Qatar")]
    [InlineData("The king pardoned fifty Turkish activists.", "CONCEDE", "king", "fifty Turkish activists")]
    [InlineData("Oman sent a letter to Kuwait threatening to expel its envoy.", "THREATEN", "Oman", "its envoy")]
    [InlineData("Peruvian rebels attacked a mine, officials said, killing two Canadian engineers.", "ASSAULT", "Peruvian rebels", "two Canadian engineers|mine")]
    [InlineData("The opposition called on students to march against the president.", "ACCUSE", "opposition", "president")]
    public void Constructions_are_undone(string text, string type, string source, string target)
    {
        var told = Coding.First(text);
        told.Type.ShouldBe(type, text);
        told.Source.Names().ShouldContain(source);
        target.Split('|').ShouldContain(name => told.Target.Names().Contains(name, StringComparison.Ordinal), told.Target.Names());
    }

    [Fact]
    public void Things_among_themselves_are_no_event() => Coding.Of("The attack on inflation continued.").ShouldBeEmpty();

    [Fact]
    public void What_did_not_happen_is_no_attack() => Coding.Of("Ethiopia did not attack Eritrea.").ShouldNotContain(told => told.Type == "ASSAULT");

    [Fact]
    public void Actors_have_their_country_and_sector()
    {
        var told = Coding.First("Dutch police arrested a Turkish trader.");
        told.Source.ShouldHaveSingleItem().ShouldBe(new("Dutch police", "Dutch police", "NLD", "COP"));
        told.Target[0].Country.ShouldBe("TUR");
        told.Mode.ShouldBe("arrest");
        told.Cameo.ShouldBe("173");
    }

    [Fact]
    public void The_quote_is_the_text_and_the_date_is_the_reports()
    {
        const string text = "On 12 May 2024 Latvia expelled two Russian diplomats.";
        var told = Coding.First(text);
        told.Date!.Value.Iso.ShouldBe("2024-05-12");
        told.Quote.Words.ShouldBe(told.Quote.Passage.Of(text).ToString());
        told.Confidence.ShouldBeInRange(1, 99);
    }

    [Fact]
    public void The_surest_event_of_a_sentence_comes_first()
    {
        var events = Coding.Of("Spain arrested a Moroccan banker after Morocco had accused France of fraud.");
        events[0].Type.ShouldBe("COERCE");
        events.Select(told => told.Confidence).ShouldBe(events.Select(told => told.Confidence).OrderDescending());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" said that \u200B must will not urged , (of) attack on “the two sides’ ")]
    [InlineData("attacks attacks of of attack by by talks between between and and")]
    public void Odd_texts_are_no_trouble(string text) => Should.NotThrow(() => Coding.Of(text));

    [Fact]
    public void Every_type_mode_and_code_of_the_rules_is_in_PLOVER_and_CAMEO()
    {
        var patterns = BuiltIn.Knowledge.Plover;
        string[] types = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
        foreach (var rule in patterns.Rules)
        {
            (rule.Code.Plover is null || types.Contains(rule.Code.Plover)).ShouldBeTrue(rule.Name);
            (rule.Code.Plover is not null || rule.Frame is not null).ShouldBeTrue($"'{rule.Name}' neither tells an event nor changes one");
            (rule.Code.Cameo is null || rule.Code.Cameo is [>= '0' and <= '2', >= '0' and <= '9', >= '0' and <= '9']).ShouldBeTrue(rule.Name);
        }
        types.Except(patterns.Rules.Select(rule => rule.Code.Plover)).ShouldBeEmpty();
        patterns.Contexts.Select(context => context.Name).ShouldBeSubsetOf(
        [
            "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal", "human_rights", "rights_freedoms", "repression", "human_security",
            "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation",
            "crime", "corruption", "illegal_drugs", "trafficking",
        ]);
    }
}
