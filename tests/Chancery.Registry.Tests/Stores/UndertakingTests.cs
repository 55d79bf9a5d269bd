using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

/// <summary>What became of undertakings, as a register keeps it.</summary>
public abstract class UndertakingTests(Database database)
{
    private static readonly Lazy<KnownNames> Known = new(() => Knowledge.Load([]).Names());

    [Fact]
    public void What_became_of_undertakings_is_kept_with_each_until_something_is_new()
    {
        using var shelf = new Shelf(database, Known.Value);
        Tell("2024-05-02", "Japan promised to visit France next year.", new CommitmentClaim { By = ["Japan"], What = "visit France next year", Strength = "pledged" });
        Tell("2024-05-03", "India promised to visit Kenya next year.", new CommitmentClaim { By = ["India"], What = "visit Kenya next year", Strength = "pledged" });
        Tell("2024-05-04", "Chile promised to visit Peru next year.", new CommitmentClaim { By = ["Chile"], What = "visit Peru next year", Strength = "pledged" });
        Statuses().ShouldBe(["open", "open", "open"]);
        Tell("2025-03-11", "Japan visited France.", new EventClaim { Type = "visit", Who = ["Japan"], Place = "France", Date = Date("2025-03-10") });
        Statuses().ShouldBe(["kept", "open", "open"]);
        Tell("2025-03-12", "India visited Kenya.", new EventClaim { Type = "visit", Who = ["India"], Place = "Kenya", Date = Date("2025-03-11") });
        Statuses().ShouldBe(["kept", "kept", "open"]);
        Statuses().ShouldBe(["kept", "kept", "open"], "and when the register is opened again");

        void Tell(string day, string words, Claim claim)
        {
            var report = Report($"{day} {words}", words, day);
            shelf.Put(Filing(report, (claim with { Confidence = 80 }).In(report)));
        }

        List<string?> Statuses()
        {
            using var register = shelf.Open();
            return [.. register.Entries<CommitmentEntry>().OrderBy(one => one.From).Select(one => one.Status)];
        }
    }
}
