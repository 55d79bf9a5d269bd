using Chancery.Reading.Claims;
using Chancery.Registry.Store;
using Microsoft.Data.Sqlite;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public sealed class SearchTests
{
    private static readonly Sources.Report One = Report("one", "Tô Lâm visited Łódź. The Việt Nam side spoke of co-operation in Đà Nẵng and a Straße.", "2025-10-30");
    private static readonly Sources.Report Two = Report("two", "To Lam visited Paris. Nothing else was said of Vietnam.", "2025-11-30") with { Title = "A visit to Paris" };

    private static EventClaim Visit(Sources.Report report, string words, string place) => new EventClaim { Type = "visit", Who = ["Tô Lâm"], Place = place }.In(report, words);

    private static Shelf Filed()
    {
        var shelf = new Shelf();
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
    public void Reports_are_found_however_they_spell_it_newest_first(string words, string keys) =>
        string.Join(' ', Search(Filed(), words, kinds: "report").Select(hit => hit.Report!.Key)).ShouldBe(keys);

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
    public void An_older_register_gets_its_index_when_it_is_opened()
    {
        using var shelf = Filed();
        using (var raw = new SqliteConnection($"Data Source={shelf.File};Pooling=False"))
        {
            raw.Open();
            using var command = raw.CreateCommand();
            command.CommandText = "DROP TABLE report_words; DROP TABLE claim_words; DELETE FROM migrations WHERE name LIKE '2026-03%'";
            command.ExecuteNonQuery();
        }
        Search(shelf, "vietnam", kinds: "report").Count.ShouldBe(2);
        Search(shelf, "visited lodz", kinds: "event").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("\"\" ! …")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    public void What_cannot_be_looked_for_is_said(string words) => Should.Throw<FormatException>(() => SearchWords.Of(words));

    [Fact]
    public void The_place_in_a_text_is_where_most_words_stand_closest()
    {
        const string Text = "Trade was poor. Later, in May, the trade deficit of Viet Nam grew. A deficit is a deficit.";
        SearchWords.Of("vietnam trade deficit").PlaceIn(Text)!.Value.Of(Text).ToString().ShouldBe("trade deficit of Viet Nam");
        SearchWords.Of("France").PlaceIn(Text).ShouldBeNull();
    }
}
