using Chancery.Reading.Known;

namespace Chancery.Reading.Plover;

/// <summary>How types change when they are intended, refused, halted, asked for or threatened.</summary>
internal static class Coding
{
    private const string Agree = "AGREE", Reject = "REJECT", Threaten = "THREATEN", Request = "REQUEST", Accuse = "ACCUSE", Sanction = "SANCTION", Retreat = "RETREAT";

    /// <summary>Whether the type is a friendly one, in word or deed.</summary>
    public static bool IsFriendly(string type) => type is Agree or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or Retreat;

    /// <summary>Whether the type is a hostile deed.</summary>
    public static bool IsHostile(string type) => type is "PROTEST" or Sanction or "MOBILIZE" or "COERCE" or "ASSAULT";

    /// <summary>What is to come: a friendly act is agreed to, a hostile one threatened.</summary>
    public static EventCode Intended(EventCode code) =>
        code.Plover is not { } type ? code
        : type is Agree || code.Cameo is "051" or "052" or "053" ? code
        : IsFriendly(type) ? new(Agree, null, type switch { "AID" => "033", "CONSULT" => "036", Retreat or "CONCEDE" => "035", "COOPERATE" => "031", _ => "030" })
        : IsHostile(type) ? new(Threaten, ModeOfThreat(type), type switch { "ASSAULT" or "MOBILIZE" => "138", "PROTEST" => "133", Sanction => "131", _ => "132" })
        : code;

    /// <summary>What is not done: a friendly act that is not done is refused, a hostile one is nothing.</summary>
    public static EventCode? Negated(EventCode code) =>
        code.Plover is not { } type || !IsFriendly(type) ? null : Refused(code);

    /// <summary>What somebody refuses to do.</summary>
    public static EventCode Refused(EventCode code) => code.Plover switch
    {
        "CONSULT" => new(Reject, "meet", "125"),
        "AID" => new(Reject, "assist", "122"),
        Retreat or "CONCEDE" => new(Reject, "yield", "124"),
        _ => new(Reject, null, "121"),
    };

    /// <summary>What comes to an end: hostile acts are given up, friendly ones withdrawn.</summary>
    public static EventCode Halted(EventCode code) => code.Plover switch
    {
        null => code,
        Agree => new(Reject, null, "121"),
        "CONSULT" => new(Sanction, "discontinue", "164"),
        "AID" => new(Sanction, "discontinue", "162"),
        "ASSAULT" => new(Retreat, "ceasefire", "087"),
        "MOBILIZE" => new(Retreat, "withdraw", "087"),
        Sanction => new(Retreat, null, "085"),
        "COERCE" or "PROTEST" => new("CONCEDE", null, "081"),
        "SUPPORT" or "COOPERATE" => new(Sanction, "discontinue", "160"),
        _ => code,
    };

    /// <summary>What is asked for; whoever calls for hostile acts against somebody rallies against him.</summary>
    public static EventCode Asked(EventCode own, EventCode? code, bool isNominal) => code?.Plover switch
    {
        null => own,
        "PROTEST" or Sanction => new(Accuse, "disapprove", "113"),
        var type when IsHostile(type) && isNominal => new(Accuse, "disapprove", "113"),
        "CONSULT" => new(Request, "meet", "026"),
        "AID" => new(Request, "assist", "023"),
        Retreat or "CONCEDE" => new(Request, "change", "025"),
        _ => own,
    };

    /// <summary>The code of a frame with what it governs; null where nothing is told.</summary>
    public static EventCode? Framed(string frame, EventCode own, EventCode? inner, bool isNominal)
    {
        switch (frame)
        {
            case "aspect": return inner ?? own;
            // "offered sharp criticism": what is said is said, and not promised.
            case "commit" when isNominal && inner is { Plover: Accuse or Threaten or Reject }: return inner;
            case "intent" or "commit": return inner is { Plover: not null } told ? Intended(told) is { Plover: "REJECT" or "ACCUSE" or "REQUEST" } said && frame is "commit" && own.Plover is Agree && said.Plover is not "REJECT" ? own : Intended(told) : own;
            case "refuse": return inner is { Plover: not null } refused ? Refused(refused) with { Plover = own.Plover ?? Reject } : own;
            case "halt": return inner is { Plover: not null } halted ? Halted(halted) : own;
            case "request": return Asked(own, inner, isNominal);
            default: return own;
        }
    }

    private static string? ModeOfThreat(string type) => type switch { "ASSAULT" or "MOBILIZE" => "violence", "COERCE" => "restrict", Sanction => "relations", _ => null };
}
