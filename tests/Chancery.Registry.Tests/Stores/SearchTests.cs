using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public abstract class SearchTests(Database database)
{
    private static readonly Sources.Report One = Report("one", "Tô Lâm visited Łódź. The Việt Nam side spoke of co-operation in Đà Nẵng and a Straße.", "2025-10-30");
    private static readonly Sources.Report Two = Report("two", "To Lam visited Paris. Nothing else was said of Vietnam.", "2025-11-30") with { Title = "A visit to Paris" };

    private static EventClaim Visit(Sources.Report report, string words, string place) => new EventClaim { Type = "visit", Who = ["Tô Lâm"], Place = place }.In(report, words);

    private Shelf Filed()
    {
        var shelf = new Shelf(database);
        shelf.Put(Filing(One, Visit(One, "Tô Lâm visited Łódź", "Łódź")));
        shelf.Put(Filing(Two, Visit(Two, "To Lam visited Paris", "France")));
        return shelf;
    }

    private static IReadOnlyList<Hit> Search(Shelf shelf, string words, bool withdrawn = false, params string[] kinds)
    {
        using var register = shelf.Open();
        return register.Search(new(SearchWords.Of(words), 10, kinds.Length == 0 ? null : kinds.ToHashSet(), withdrawn));
    }

    [Theory]
    [InlineData("Việt Nam", "two one")]
    [InlineData("viet nam", "two one")]
    [InlineData("VIETNAM", "two one")]
    [InlineData("da nang", "one")]
    [InlineData("danang", "one")]
    [InlineData("strasse", "one")]
    [InlineData("LODZ", "one")]
    [InlineData("cooperation", "one")]
    [InlineData("\"co-operation in\"", "one")]
    [InlineData("\"in cooperation\"", "")]
    [InlineData("visited Paris", "two")]
    [InlineData("visited", "two one")]
    [InlineData("nowhere", "")]
    public void Reports_are_found_however_they_spell_it_newest_first(string words, string keys)
    {
        using var shelf = Filed();
        string.Join(' ', Search(shelf, words, kinds: "report").Select(hit => hit.Report!.Key)).ShouldBe(keys);
    }

    [Fact]
    public void A_title_and_words_in_a_row_count_more_than_being_new()
    {
        using var shelf = Filed();
        var three = Report("three", "Paris was visited.", "2026-01-01");
        shelf.Put(Filing(three));
        Search(shelf, "visit paris", kinds: "report").Select(hit => hit.Report!.Key).ShouldBe(["two"]);
        Search(shelf, "paris", kinds: "report").Select(hit => hit.Report!.Key).ShouldBe(["two", "three"]);
        Search(shelf, "visited paris", kinds: "report").Select(hit => hit.Report!.Key).ShouldBe(["two", "three"]);
    }

    [Fact]
    public void Entries_come_with_their_quote_and_actors_with_one_that_names_them()
    {
        using var shelf = Filed();
        var hits = Search(shelf, "to lam");
        hits[0].Kind.ShouldBe("actor");
        hits[0].Claim!.Claim.Quote.Words.ShouldContain("visited");
        hits.Where(hit => hit.Entry is EventEntry).Select(hit => hit.Claim!.Claim.Quote.Words).ShouldBe(["To Lam visited Paris", "Tô Lâm visited Łódź"], "two visits a month apart, the newest first");
        hits.Count(hit => hit.Kind is "report").ShouldBe(2);
        Search(shelf, "to lam", kinds: "event").ShouldAllBe(hit => hit.Kind == "event");
        Search(shelf, "visited lodz", kinds: "report").ShouldHaveSingleItem().Claim!.Claim.Quote.Words.ShouldBe("Tô Lâm visited Łódź");
    }

    [Fact]
    public void What_was_withdrawn_or_replaced_is_found_only_when_asked_for()
    {
        using var shelf = Filed();
        shelf.Put(Filing(Report("one", "Something else now.", "2025-10-30")));
        Search(shelf, "lodz").ShouldBeEmpty();
        var gone = Search(shelf, "lodz", withdrawn: true);
        gone.Select(hit => (hit.Kind, hit.Stands)).ShouldBe([("event", false), ("report", false)]);
        Search(shelf, "something else").ShouldHaveSingleItem().Report!.Key.ShouldBe("one");
    }

    [Fact]
    public void A_long_text_is_searched_to_its_end_and_a_title_ends_where_the_body_begins()
    {
        using var shelf = new Shelf(database);
        var long1 = Report("long", string.Concat(Enumerable.Repeat("of the people ", 9000)) + "for all nations " + new string('q', 4000), "2025-01-01") with { Title = "Trade with" };
        shelf.Put(Filing(long1));
        Search(shelf, "\"for all nations\"", kinds: "report").Count.ShouldBe(1);
        Search(shelf, "\"nations of the\"", kinds: "report").ShouldBeEmpty();
        Search(shelf, "\"trade with of\"", kinds: "report").ShouldBeEmpty();
        Search(shelf, "trade people", kinds: "report").Count.ShouldBe(1);
        Search(shelf, new string('q', 4000), kinds: "report").Count.ShouldBe(1);
    }
}
