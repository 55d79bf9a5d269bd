using Chancery.Reading.Known;

namespace Chancery.Reading.Tests;

public sealed class WordsTests
{
    private static readonly Knowledge Known = BuiltIn.Knowledge;

    [Theory]
    [InlineData("the Vietnamese Foreign Minister and two prime ministers", "Foreign Minister|prime ministers")]
    [InlineData("PM Chinh, Deputy Foreign Minister Hang", "PM|Deputy Foreign Minister")]
    [InlineData("the Chargé d’affaires a.i. and the ambassadors", "Chargé d’affaires a.i.|ambassadors")]
    [InlineData("spokeswoman, spokesmen, Ministers of Finance", "spokeswoman|spokesmen|Ministers of Finance")]
    public void Offices_are_found_in_any_case_and_number(string text, string found) =>
        string.Join('|', Known.OfficeNames.In(text).Select(match => match.Passage.Of(text).ToString())).ShouldBe(found);

    [Theory]
    [InlineData("elevate ties to a Comprehensive Strategic Partnership", "comprehensive strategic partnership")]
    [InlineData("an all-weather strategic partnership", "all-weather strategic cooperative partnership")]
    [InlineData("their strategic partners", "strategic partnership")]
    [InlineData("full diplomatic relations", "diplomatic relations")]
    public void Levels_are_found_in_their_longest_form(string text, string level) =>
        Known.LevelNames.In(text).ShouldHaveSingleItem().Meaning.Name.ShouldBe(level);

    [Fact]
    public void Every_kind_of_event_that_claims_name_is_there()
    {
        string[] types = ["visit", "meeting", "call", "conference", "speech", "interview", "signing", "adoption", "tie-change", "invitation", "message", "appointment", "credentials", "award", "mediation",
            "opening", "closure", "entry-into-force", "aid", "exercise", "celebration", "summons", "protest-note", "recall", "expulsion", "sanction", "accusation", "demand", "threat", "rejection",
            "concession", "withdrawal", "mobilisation", "coercion", "assault", "protest", "investigation"];
        Known.Events.Types.Select(type => type.Name).ShouldBe(types, ignoreOrder: true);
    }

    [Fact]
    public void Every_slot_of_an_event_word_is_one_that_the_reader_knows()
    {
        string[] prepositions = ["of", "by", "to", "in", "at", "with", "for", "from", "on", "upon", "between", "against", "into", "about", "along", "near", "after", "over", "outside"];
        var slots = Known.Events.Types.SelectMany(type => type.Verbs.Select(verb => verb.Slots).Concat(type.Nouns.Select(noun => noun.Slots))).SelectMany(slot => slot.Who.Concat(slot.With).Concat(slot.Place));
        slots.ShouldAllBe(slot => slot == "subject" || slot == "object" || slot == "indirect" || slot == "possessive" || slot == "modifier" || slot == "clause" || prepositions.Contains(slot));
    }

    [Fact]
    public void A_verb_with_a_particle_is_tried_before_the_bare_one()
    {
        var pull = Known.Events.Verb("pull");
        pull.ShouldContain(meaning => meaning.Verb.Particle == "out" && meaning.Type.Name == "withdrawal");
        var meet = Known.Events.Verb("meet");
        meet[^1].Verb.Particle.ShouldBeNull();
        meet[0].Verb.Particle.ShouldBe("up");
    }

    [Fact]
    public void A_word_takes_from_its_type_what_it_leaves_out()
    {
        var signing = Known.Events.Verb("sign").Single(meaning => meaning.Verb.Particle is null);
        signing.Verb.Slots.Who.ShouldBe(["subject"]);
        signing.Verb.Code.Plover.ShouldBe("SUPPORT");
        Known.Events.Noun("amnesty").ShouldHaveSingleItem().Noun.Code.Cameo.ShouldBe("081");
    }

    [Fact]
    public void Reporting_verbs_are_many_and_found_by_their_lemma()
    {
        Known.Reporting.Count.ShouldBeGreaterThan(150);
        Known.ReportingByLemma["speak"][0].Name.ShouldBe("speak highly of");
        Known.ReportingByLemma["call"].Select(verb => verb.Name).ShouldContain("call on");
    }

    [Theory]
    [InlineData("Nguyen", "vietnamese")]
    [InlineData("Đỗ", "vietnamese")]
    [InlineData("Xi", "chinese")]
    [InlineData("Yoon", "korean")]
    public void Family_names_tell_their_order(string word, string order) => Known.PersonNames.Family(word).ShouldContain(name => name.Order == order);

    [Fact]
    public void Orders_tell_the_later_mention()
    {
        Known.PersonNames.OrderOf("Viet Nam")!.Later.ShouldBe("last");
        Known.PersonNames.OrderOf("China")!.Later.ShouldBe("first");
        Known.PersonNames.OrderOf("Chad").ShouldBeNull();
        Known.PersonNames.Given("Hillary").ShouldContain(new NameWord("western", "female"));
        Known.PersonNames.IsParticle("bin").ShouldBeTrue();
    }

    [Fact]
    public void Calendar_and_units_are_whole()
    {
        Known.Calendar.Months.Count.ShouldBe(12);
        Known.Calendar.Weekdays.Count.ShouldBe(7);
        Known.Calendar.Ordinals.Find("twenty-first")!.Value.ShouldBe(21);
        Known.Calendar.Ordinals.Count.ShouldBe(100);
        Known.Calendar.Cardinals.Find("ninety-nine")!.Value.ShouldBe(99);
        Known.Currencies.Find("dlrs")!.Name.ShouldBe("USD");
        Known.Currencies.Find("US$")!.Name.ShouldBe("USD");
        Known.Currencies.Find("stg")!.Name.ShouldBe("GBP");
        Known.Magnitudes.Find("bln")!.Power.ShouldBe(9);
        Known.Measures.Find("pct")!.Name.ShouldBe("percent");
    }

    [Fact]
    public void No_sign_or_word_stands_for_two_currencies() =>
        Known.Currencies.SelectMany(currency => currency.Names.Concat(currency.Signs).Where(word => word != currency.Name)).ShouldBeUnique();

    [Fact]
    public void Every_section_and_key_is_explained_in_the_handbook()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "docs", "knowledge.md"))) folder = folder.Parent;
        var text = File.ReadAllText(Path.Combine(folder.ShouldNotBeNull().FullName, "docs", "knowledge.md"));
        foreach (var shape in Shapes.All.Values)
        {
            text.ShouldContain($"`{shape.Section}`");
            foreach (var field in shape.Fields) text.ShouldContain($"`{field.Name}`");
        }
    }
}
