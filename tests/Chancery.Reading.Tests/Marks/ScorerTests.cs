using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Reading.Tests.Marks;

public sealed class ScorerTests
{
    private const string Text = "Ana Reyes met Tomas Vale in Lumina on 4 May 2021. She thanked him.";

    /// <summary>The figures in <c>expected.json</c> were counted by an independent scorer of the same rules.</summary>
    [Fact]
    public void The_scorer_counts_as_another_scorer_of_the_same_rules_does()
    {
        var folder = Path.Combine(MarkedFolder.Path("scorer"));
        var text = File.ReadAllText(Path.Combine(folder, "port-visit.txt"));
        var scorer = new Scorer();
        scorer.Add(
            [.. File.ReadLines(Path.Combine(folder, "port-visit.gold.jsonl")).Select(line => Mark.ByHand(line, text))],
            [.. File.ReadLines(Path.Combine(folder, "port-visit.system.jsonl")).Select(line => Mark.ByReader(line, text))]);

        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!.AsObject();
        foreach (var (kind, tally) in scorer.ByKind.Append(("overall", scorer.Overall)))
        {
            var row = expected[kind]!;
            (tally.Gold, tally.System, tally.Found).ShouldBe(((int)row["gold"]!, (int)row["system"]!, (int)row["found"]!), kind);
            Math.Round(tally.F1, 3).ShouldBe((double)row["f1"]!, kind);
            (tally.FieldShare is { } share ? Math.Round(share, 3) : (double?)null).ShouldBe((double?)row["fields"], kind);
        }
        Math.Round(scorer.MeanF1, 3).ShouldBe((double)expected["mean_f1"]!);
        scorer.QuotesNotInText.ShouldBe((int)expected["quotes_not_in_text"]!);
        expected.Count.ShouldBe(scorer.ByKind.Count() + 3, "every row of the other scorer is compared");
    }

    [Theory]
    [InlineData("Tô Lâm", "To Lam")]
    [InlineData("the Đà Nẵng People's Committee", "Da Nang People’s Committee")]
    [InlineData("Vietnam", "Việt Nam")]
    [InlineData("Britain", "United Kingdom")]
    [InlineData("Xi", "xi")]
    [InlineData("Sir Keir Starmer", "Keir Starmer")]
    [InlineData("Communist Party of Vietnam Central Committee", "communist party of viet nam central committee")]
    public void One_name_is_known_in_two_spellings(string a, string b) => Names.Same(a, b, new HashSet<(string, string)>()).ShouldBeTrue();

    [Theory]
    [InlineData("Lam", "To Lam")]
    [InlineData("Kenya", "Kenya Army")]
    [InlineData("South Korea", "South Korea Ministry")]
    [InlineData("Communist Party of Britain", "New Communist Party of Britain")]
    [InlineData("", "")]
    public void Two_names_stay_two(string a, string b) => Names.Same(a, b, new HashSet<(string, string)>()).ShouldBeFalse();

    [Theory]
    [InlineData("2025-10-30", "2025-10", true)]
    [InlineData("2025", "2025-10-28/2025-10-30", true)]
    [InlineData("2025-10-29", "2025-10-28/2025-10-30", true)]
    [InlineData("XXXX-05-14", "2025-05-14", true)]
    [InlineData("2025-10-30", "2025-10-29", false)]
    [InlineData("2024", "2025-01", false)]
    [InlineData("XXXX-05-14", "2025-05-15", false)]
    [InlineData("", "2025", true)]
    public void A_date_fits_one_that_it_refines(string gold, string system, bool fits) => Answers.DateFits(gold, system).ShouldBe(fits);

    [Fact]
    public void A_claim_whose_quote_is_not_in_the_text_answers_nothing()
    {
        var gold = Mark.ByHand(Json(new { kind = "alias", name = "A", alias = "B", quote = "Ana Reyes" }), Text);
        var system = Mark.ByReader(Json(new { kind = "alias", name = "A", alias = "B", quote = "Ana Reyes", start = 1, end = 10 }), Text);
        var scorer = new Scorer();
        scorer.Add([gold], [system]);
        (scorer.Overall.Found, scorer.Overall.System, scorer.QuotesNotInText).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void A_meeting_may_be_told_from_either_side_but_an_invitation_may_not()
    {
        Event("meeting", "Ana Reyes", "Tomas Vale").Fit(Event("meeting", "Tomas Vale", "Ana Reyes").Mark).ShouldBeGreaterThan(0);
        Event("invitation", "Ana Reyes", "Tomas Vale").Fit(Event("invitation", "Tomas Vale", "Ana Reyes").Mark).ShouldBe(0);
    }

    [Fact]
    public void What_must_not_be_read_is_told_from_the_true_claim_by_its_status()
    {
        var forbidden = Role(status: null);
        Scorer.Yielded([forbidden], [], [Role("former")]).ShouldBeEmpty();
        Scorer.Yielded([forbidden], [], [Role(status: null)]).ShouldBe([forbidden]);
    }

    private static Mark Role(string? status) => Mark.ByHand(Json(new { kind = "role", person = "Tomas Vale", office = "governor", status, quote = "Tomas Vale" }), Text);

    private static (Mark Mark, Func<Mark, double> Fit) Event(string type, string who, string with)
    {
        var mark = Mark.ByHand(Json(new { kind = "event", type, who, with, quote = "Ana Reyes met Tomas Vale" }), Text);
        return (mark, other => new Answers(new HashSet<(string, string)>()).Fit(mark, other));
    }

    private static string Json(object claim) => JsonSerializer.Serialize(claim);
}
