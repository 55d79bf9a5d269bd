using System.Collections.Frozen;

namespace Chancery.Text.Tokens;

/// <summary>Words whose full stop belongs to them, and words that keep their hyphen.</summary>
internal static class Abbreviations
{
    /// <summary>Titles and the like that a name or number follows: their full stop never ends a sentence.</summary>
    private static readonly string[] BeforeName =
    [
        "Mr", "Mrs", "Ms", "Messrs", "Mme", "Mmes", "Mlle", "Dr", "Drs", "Prof", "Rev", "Revd", "Fr", "St", "Ste", "Ft", "Mt", "Hon", "Rt", "Gen", "Lt", "Col",
        "Maj", "Brig", "Capt", "Cmdr", "Cdr", "Comdr", "Adm", "Sgt", "Cpl", "Pvt", "Gov", "Sen", "Sens", "Rep", "Reps", "Pres", "Amb", "Min", "Sec", "Supt",
        "Insp", "Atty", "Msgr", "Vol", "Nos", "Art", "Arts", "Para", "Paras", "Fig", "Figs", "Eq", "Ch", "pp", "vs", "cf", "viz", "Ref", "Res", "Doc",
        "Nguy", "Assoc", "Asst", "Dep", "Dir", "Dist", "Ex", "Op", "al", "approx", "ca", "incl", "esp", "vol", "ed", "eds", "arrv", "lv", "div", "ext"
    ];

    /// <summary>Words that may also end a sentence, full stop and all.</summary>
    private static readonly string[] Anywhere =
    [
        "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "Esq", "etc", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
        "Dec", "Tues", "Thurs", "Thur", "Ave", "Blvd", "Rd", "Hwy", "Dept", "Univ", "Est", "Conn", "Mass", "Penn", "Calif", "Fla", "Ariz",
        "Ala", "Colo", "Ill", "Minn", "Mich", "Tenn", "Wash", "Wis", "Okla", "Ore", "Neb", "Nev", "Tex", "Va", "Md", "Pa", "Ga", "Ky", "Ont", "Que", "Pty", "Plc",
        "Ph", "Sc", "Attn", "tel", "Tel", "ft", "lb", "lbs", "oz", "yrs", "mins", "sq"
    ];

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Fri"];

    private static readonly string[] KeptPrefixes =
    [
        "non", "anti", "pre", "re", "pro", "co", "post", "over", "multi", "ex", "counter", "sub", "semi", "mini", "mid", "cross", "neo", "socio", "arch", "intra",
        "inter", "micro", "un", "pan", "e", "x", "pseudo", "quasi", "ultra", "trans", "bi", "tri", "extra", "infra", "proto", "hyper", "psycho", "macro", "mega"
    ];

    private static readonly string[] Endings = ["com", "org", "net", "gov", "edu", "int", "info", "biz", "mil", "vn", "uk", "ru", "cn", "jp", "fr", "de", "eu", "io", "tv", "doc", "pdf", "xls", "txt", "htm", "html", "ppt", "jpg", "exe", "zip", "ca", "au"];

    private static readonly FrozenSet<string> BeforeNameSet = WithCases(BeforeName);
    private static readonly FrozenSet<string> AnywhereSet = WithCases(Anywhere);
    private static readonly FrozenSet<string> WeekdaySet = Weekdays.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> PrefixSet = KeptPrefixes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> EndingSet = Endings.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames = BeforeNameSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anywheres = AnywhereSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeekdayWords = WeekdaySet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = PrefixSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingWords = EndingSet.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, without its full stop, is a title or the like before a name or number.</summary>
    public static bool IsBeforeName(ReadOnlySpan<char> word) => word.Length <= 6 && BeforeNames.Contains(word);

    /// <summary>Whether a word, without its full stop, is an abbreviation that may stand anywhere.</summary>
    public static bool IsAnywhere(ReadOnlySpan<char> word) => word.Length <= 6 && Anywheres.Contains(word);

    public static bool IsWeekday(ReadOnlySpan<char> word) => WeekdayWords.Contains(word);

    public static bool IsKeptPrefix(ReadOnlySpan<char> word) => word.Length <= 8 && Prefixes.Contains(word);

    public static bool IsNetworkEnding(ReadOnlySpan<char> word) => word.Length <= 5 && EndingWords.Contains(word);

    private static FrozenSet<string> WithCases(string[] words) =>
        words.Concat(words.Where(word => word.Length > 2).Select(word => word.ToUpperInvariant())).ToFrozenSet(StringComparer.Ordinal);
}
