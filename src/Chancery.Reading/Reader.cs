using System.Security.Cryptography;
using System.Text;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Reading.Readers;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads a report: finds every claim that it makes, each with the words that make it.</summary>
/// <remarks>A pure function of one report and the knowledge files; safe to call from any thread.</remarks>
public sealed class Reader
{
    private readonly Analyst analyst;

    /// <summary>The readers, one for each kind of claim, in the order of claim files.</summary>
    private readonly IReadOnlyList<IClaimReader> readers =
    [
        new RoleReader(),
        new AliasReader(),
        new EventReader(),
        new TieReader(),
        new InstrumentReader(),
        new MechanismReader(),
        new MembershipReader(),
        new CommitmentReader(),
        new StatementReader(),
        new FigureReader(),
        new MilestoneReader(),
    ];

    private Reader(Knowledge knowledge, Parser parser)
    {
        analyst = new(knowledge, parser);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{knowledge.Version}\n{typeof(Reader).Module.ModuleVersionId}\n{typeof(Parser).Module.ModuleVersionId}")))[..16];
    }

    /// <summary>What reads: a hash of the rules and the knowledge. Two readers of one version make the same claims.</summary>
    public string Version { get; }

    /// <summary>A reader that goes by <paramref name="knowledge"/>; loads the syntax model.</summary>
    public static Reader Load(Knowledge knowledge) => new(knowledge, Parser.Load());

    /// <summary>The claims of an English report, in the order of the text; a claim that could not point to its words is not made.</summary>
    public IReadOnlyList<Claim> Read(Report report) => Read(report, times: null);

    /// <inheritdoc cref="Read(Report)"/>
    /// <param name="report">The report.</param>
    /// <param name="times">Takes the time of each stage; null where nobody asks.</param>
    internal IReadOnlyList<Claim> Read(Report report, StageTimes? times)
    {
        if (analyst.Analyse(report, times) is not { } analysed) return [];
        var claims = new List<Claim>();
        foreach (var reader in readers)
        {
            claims.AddRange(reader.Read(analysed));
            times?.Mark(reader.GetType().Name);
        }
        var ordered = Unrepeated(claims).ToArray();
        Array.Sort(ordered, InOrder);
        times?.Mark("order of claims");
        return ordered;
    }

    /// <summary>By place, then kind, then what is said, which is written out only where the rest is the same.</summary>
    private static int InOrder(Claim a, Claim b)
    {
        var order = a.Quote.Passage.CompareTo(b.Quote.Passage);
        if (order == 0) order = string.CompareOrdinal(a.Kind, b.Kind);
        return order != 0 || ReferenceEquals(a, b) ? order : string.CompareOrdinal(ClaimJson.Body(a), ClaimJson.Body(b));
    }

    /// <summary>A change of relations that is told by its level stands once, whatever else tells it.</summary>
    private static IEnumerable<Claim> Unrepeated(List<Claim> claims)
    {
        var ties = claims.OfType<EventClaim>().Where(claim => claim.Rule is "event.tie-change").ToArray();
        return claims.Where(claim => claim is not EventClaim { Type: "tie-change", Rule: not "event.tie-change" } told || !Array.Exists(ties, tie => tie.Quote.Passage.Overlaps(told.Quote.Passage)));
    }
}
