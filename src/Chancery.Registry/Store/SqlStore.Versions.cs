using Chancery.Sources;

namespace Chancery.Registry.Store;

public abstract partial class SqlStore
{
    private const string Superseded = "superseded";

    private const string Killed = "killed";

    /// <summary>The shortest headline, in letters and digits, by which two reports are known for versions of one story.</summary>
    private const int TellingSlug = 12;

    /// <summary>How many days versions of one story lie apart at most, where only the headline tells that they are.</summary>
    private const int VersionsApart = 3;

    /// <summary>
    /// Of the versions of one story only the last one says anything: by its day, then by the version that it says it is. Which of them came first does not matter.
    /// Versions have one address, one key or one headline of one publisher, and say that they are versions.
    /// </summary>
    /// <returns>How many claims no longer stand, and whether the report took the place of another.</returns>
    private (int Withdrawn, bool IsLater) SettleVersions(long report, string reader, string at)
    {
        var versions = VersionsOf(report);
        if (versions.Count < 2 && !versions.Exists(version => version.Rank >= ReportVersion.Withdrawal)) return (0, false);
        var last = versions.OrderBy(version => version.Day ?? DateOnly.MinValue).ThenBy(version => version.Rank).ThenBy(version => version.Id, StringComparer.Ordinal).Last();
        var withdrawn = 0;
        foreach (var version in versions.Where(version => version.Number != last.Number && (!version.IsSuperseded || version.Number == report)))
        {
            withdrawn += Withdraw(version.Number, LastReader(version.Number) ?? reader, at, Superseded);
            Prepared("UPDATE reports SET superseded = @last WHERE number = @number").Bind("@last", last.Number).Bind("@number", version.Number).ExecuteNonQuery();
        }
        if (last.Rank >= ReportVersion.Withdrawal && (last.Number == report || withdrawn > 0)) withdrawn += Withdraw(last.Number, LastReader(last.Number) ?? reader, at, Killed);
        return (withdrawn, last.Number == report && versions.Count > 1);
    }

    /// <summary>The versions of a report's story whose files are still there, the report itself among them; none where it was filed before versions were told.</summary>
    private List<Version> VersionsOf(long report)
    {
        using var reader = Prepared(
            """
            SELECT r.number, r.id, r.key, r.url, r.publisher, r.slug, r.published, r.version, r.marked, r.superseded FROM reports r
            WHERE r.number IN (SELECT @report UNION ALL SELECT o.number FROM reports n JOIN reports o ON o.key = n.key WHERE n.number = @report
                UNION ALL SELECT o.number FROM reports n JOIN reports o ON o.url = n.url WHERE n.number = @report
                UNION ALL SELECT o.number FROM reports n JOIN reports o ON o.slug = n.slug WHERE n.number = @report AND length(n.slug) >= @telling)
            AND r.version IS NOT NULL AND EXISTS (SELECT 1 FROM origins p WHERE p.report = r.number AND p.until IS NULL)
            """).Bind("@report", report).Bind("@telling", (long)TellingSlug).ExecuteReader();
        var versions = new List<Version>();
        while (reader.Read())
        {
            versions.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.Text(3), reader.Text(4), reader.Text(5) ?? "", reader.Day(6), reader.GetInt64(7), reader.GetInt64(8) == 1, !reader.IsDBNull(9)));
        }
        return versions.Find(version => version.Number == report) is { } own ? [own, .. versions.Where(other => other != own && AreOne(own, other))] : [];
    }

    private static bool AreOne(Version one, Version other)
    {
        if (one.Url is not null && one.Url == other.Url) return one.IsMarked || other.IsMarked || one.Slug.Length > 0 && one.Slug == other.Slug;
        if (!(one.IsMarked || other.IsMarked) || one.Publisher != other.Publisher) return false;
        return one.Key == other.Key || one.Slug == other.Slug && one.Slug.Length >= TellingSlug && one.Day is { } day && other.Day is { } its && Math.Abs(day.DayNumber - its.DayNumber) <= VersionsApart;
    }

    /// <summary>A report as a version of a story.</summary>
    private sealed record Version(long Number, string Id, string Key, string? Url, string? Publisher, string Slug, DateOnly? Day, long Rank, bool IsMarked, bool IsSuperseded);
}
