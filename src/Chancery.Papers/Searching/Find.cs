using System.Text.Json.Nodes;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Something that a search found, as people and programs see it.</summary>
/// <param name="Hit">What was found.</param>
/// <param name="Id">The id of the entry, claim or report.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Quote">The words of a report that show it; null where there are none.</param>
/// <param name="Before">The words of their sentence before them.</param>
/// <param name="After">The words of their sentence after them.</param>
public sealed record Find(Hit Hit, string Id, string Title, string? Quote, string Before, string After)
{
    /// <summary>What a register's search gives, with the words around each quote.</summary>
    public static IReadOnlyList<Find> Of(Register register, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(register);
        return [.. register.Search(query).Select(hit => One(register, hit, query.Words))];
    }

    /// <summary>All of them as an array.</summary>
    public static JsonArray Json(IEnumerable<Find> finds) => new([.. finds.Select(find => (JsonNode?)new JsonObject
    {
        ["kind"] = find.Hit.Kind,
        ["id"] = find.Id,
        ["title"] = find.Title,
        ["score"] = find.Hit.Score,
        ["stands"] = find.Hit.Stands,
        ["quote"] = find.Quote,
        ["before"] = find.Before,
        ["after"] = find.After,
        ["claim"] = find.Hit.Claim?.Id.Value,
        ["report"] = find.Hit.Report?.Key,
        ["published"] = find.Hit.Report?.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    })]);

    private static Find One(Register register, Hit hit, SearchWords words)
    {
        var (id, title) = hit switch
        {
            { Entry: { } entry } => (entry.Id.Value, EntryTitle.Of(entry, actor => register.Actor(actor).Name)),
            { Kind: "report" } => (hit.Report!.Id.Value, hit.Report.Title ?? hit.Report.Key),
            _ => (hit.Claim!.Id.Value, "a claim that no longer stands"),
        };
        if (hit.Report is not { } report) return new(hit, id, title, null, "", "");
        var text = register.Store.Text(report.Id)!;
        if ((hit.Claim?.Claim.Quote.Passage ?? words.PlaceIn(text)) is not { } passage) return new(hit, id, title, null, "", "");
        var (before, after) = Ground.Around(text, passage);
        return new(hit, id, title, passage.Of(text).ToString(), before, after);
    }
}
