using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds.Identity;

/// <summary>An office in which a report shows a person.</summary>
/// <param name="Source">The report, as a number.</param>
/// <param name="Office">The office, by the name that the knowledge files compare by, else by its key.</param>
/// <param name="IsSingular">Whether the body has one holder of it at a time.</param>
/// <param name="Body">The key of the body or state, or null where the report does not say.</param>
/// <param name="State">The state that the body is or belongs to by its name, or null.</param>
/// <param name="Year">The year of the report, or null.</param>
/// <param name="Title">The office as printed.</param>
/// <param name="Name">The name of who holds it as printed.</param>
internal sealed record Holding(long Source, string Office, bool IsSingular, string? Body, string? State, int? Year, string Title, string Name)
{
    /// <summary>In so many years somebody may go from one office of a state to another without a report between.</summary>
    private const int Career = 5;

    public static Holding Of(RoleClaim role, long source, DateOnly? day, KnownNames known)
    {
        var office = known.Office(role.Office);
        var body = string.IsNullOrWhiteSpace(role.Of) ? null : role.Of;
        var actor = body is null ? null : known.Find(NameKey.Of(body));
        var state = actor is { Kind: "state" } ? actor.Name : actor?.State ?? (body is null || actor is not null ? null : known.StatesWithin(body).FirstOrDefault()?.Name);
        return new(source, office?.Name ?? NameKey.Of(role.Office), office?.IsSingular ?? false, body is null ? null : NameKey.Of(actor?.Name ?? body), state, day?.Year, role.Office, role.Person);
    }

    /// <summary>Where the office is: the state as far as it is known, else the body.</summary>
    public string? Place => State ?? Body;

    /// <summary>Whether both are one office of one body.</summary>
    public bool IsOffice(Holding other) => Office == other.Office && Place is not null && Place == other.Place;

    /// <summary>
    /// Whether the two can well be one person of that full name: one office, one body, one time, or a career in one state. Offices of
    /// two states, or of one state and decades apart, are two people until a report bridges them.
    /// </summary>
    public bool Fits(Holding other)
    {
        if (Place is null || other.Place is null || IsOffice(other) || Body == other.Body && State is null && other.State is null) return true;
        // One office of two states in a few years is a report that was read wrongly rather than two people.
        if (IsSingular && Office == other.Office && (Years(other) ?? 0) <= Career) return true;
        if (Years(other) is not { } years) return State is null || other.State is null || State == other.State;
        if (years <= 1) return true;
        return State is null || other.State is null ? years <= 2 : State == other.State && years <= Career;
    }

    /// <summary>How many years lie between the two, or null where that is not known.</summary>
    public int? Years(Holding other) => Year is { } year && other.Year is { } later ? Math.Abs(year - later) : null;
}
