using Chancery.Reading.Claims;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    private const string Imported = "import";

    /// <summary>The tables with rows of a claim, and those with rows of a report, in the order in which they can go.</summary>
    private static readonly string[] OfClaims = ["entry_claims", "actor_pins", "former_ids", "standings"];

    /// <inheritdoc cref="OfClaims"/>
    private static readonly string[] OfReports = ["readings", "claims", "origins"];

    /// <inheritdoc/>
    public Filed Import(string origin, IReadOnlyList<Claim> claims, DateTimeOffset at) => Whole(() =>
    {
        var (added, withdrawn) = (0, 0);
        foreach (var report in claims.GroupBy(claim => claim.Quote.Report).OrderBy(report => report.Key))
        {
            var number = ReportNumber(report.Key) ?? throw new ArgumentException($"There is no report {report.Key}.", nameof(claims));
            var (more, fewer) = Stand(number, Stored(number, origin), Note(number, origin, at.Iso(), Imported, origin), origin, [.. report]);
            (added, withdrawn) = (added + more, withdrawn + fewer);
        }
        return new Filed(FilingOutcome.Known, added, withdrawn);
    }, lasting: true);

    /// <inheritdoc/>
    public IReadOnlyDictionary<ClaimId, IReadOnlyList<string>> OriginsOf(IReadOnlyCollection<ClaimId> claims) => connection.Query(
        $"""
        SELECT DISTINCT c.id, o.origin FROM claims c JOIN standings s ON s.claim = c.number AND s.closed IS NULL JOIN readings o ON o.number = s.opened
        WHERE o.origin IS NOT NULL AND c.id IN {AmongTexts("@claims")} ORDER BY c.id, o.origin
        """, row => (Claim: new ClaimId(row.GetString(0)), Origin: row.GetString(1)), ("@claims", Listed(claims.Select(claim => claim.Value))))
        .GroupBy(one => one.Claim, one => one.Origin).ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one]);

    /// <inheritdoc/>
    public IReadOnlyList<Forgotten> Forgotten() => connection.Query("SELECT report, at, signed_by, why FROM forgotten ORDER BY at, report",
        row => new Forgotten(new(row.GetString(0)), row.Time(1), row.GetString(2), row.Text(3)));

    /// <inheritdoc/>
    public Forgotten Forget(ReportId report, string by, string? why, DateTimeOffset at) =>
        Whole(() =>
        {
            if (ReportNumber(report) is not { } number) throw new RegisterException($"The register {Name} holds no report {report}.");
            var listed = ("@claims", (object?)Listed(Stored(number).Values.Select(claim => claim.Number)));
            var (text, title, parts) = connection.Query("SELECT text, title, parts FROM reports WHERE number = @report", row => (row.GetString(0), row.Text(1), FiledParts.Parts(row.GetString(2))), ("@report", number))[0];
            Unindex((number, FoldedReport.Title(title, text, parts), FoldedReport.Body(text, parts)),
                [.. connection.Query($"SELECT number, start_at, end_at FROM claims WHERE report = @report", row => (row.GetInt64(0), FoldedWords.Joined(Passage.Between(row.GetInt32(1), row.GetInt32(2)).Of(text))), ("@report", number))]);
            // What rested on it is folded anew, whatever it printed before.
            connection.Execute($"UPDATE entries SET print = '' WHERE number IN (SELECT entry FROM entry_claims WHERE claim IN {AmongNumbers("@claims")})", listed);
            foreach (var table in OfClaims) connection.Execute($"DELETE FROM {table} WHERE claim IN {AmongNumbers("@claims")}", listed);
            connection.Execute("UPDATE reports SET replaces = NULL WHERE replaces = @report", ("@report", number));
            // The version whose place it took says what it says again, once it is read again.
            foreach (var earlier in connection.Query("SELECT number FROM reports WHERE superseded = @report", row => row.GetInt64(0), ("@report", number)))
            {
                connection.Execute("UPDATE reports SET superseded = NULL WHERE number = @earlier", ("@earlier", earlier));
                Note(earlier, "", at.Iso(), Replaced);
            }
            foreach (var table in OfReports) connection.Execute($"DELETE FROM {table} WHERE report = @report", ("@report", number));
            connection.Execute("DELETE FROM reports WHERE number = @report", ("@report", number));
            connection.Execute("DELETE FROM settings WHERE name = 'entries'");
            connection.Execute("DELETE FROM deeds");
            connection.Execute("DELETE FROM moves");
            connection.Execute("INSERT INTO forgotten (report, at, signed_by, why) VALUES (@report, @at, @by, @why)", ("@report", report.Value), ("@at", at.Iso()), ("@by", by), ("@why", why));
            return new Forgotten(report, at, by, why);
        }, lasting: true);

    /// <inheritdoc/>
    public virtual void Purge() { }

    /// <summary>Whether somebody had a report forgotten; it is not filed again.</summary>
    private bool IsForgotten(ReportId report) => Prepared("SELECT 1 FROM forgotten WHERE report = @report").Bind("@report", report.Value).ExecuteScalar() is not null;
}
