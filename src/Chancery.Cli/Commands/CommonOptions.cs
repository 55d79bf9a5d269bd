using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Chancery.Registry;
using Chancery.Registry.Store;

namespace Chancery.Cli.Commands;

/// <summary>Options that several commands share, and what they stand for.</summary>
internal static class CommonOptions
{
    public static Option<string> Register() => new("--register")
    {
        Description = "The register: a file, or postgres://user:password@host:port/database.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "chancery.db",
    };

    public static Option<string[]> Knowledge() => new("--knowledge")
    {
        Description = "A folder of your own knowledge files; may be given several times.",
        HelpName = "DIR",
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Parse(name, result),
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"How to write it: {string.Join(", ", formats)}.", HelpName = string.Join('|', formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<DateOnly?> AsOf() => Day("--as-of", "Only what was so on this day, as it was then.");

    public static Option<DateTimeOffset?> KnownBy() => Time("--known-by", "Only what the register said at the end of this day (UTC), or at this moment.");

    /// <summary>A day, or a moment of one; a day stands for its last moment.</summary>
    public static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateTimeOffset(day.ToDateTime(new(23, 59, 59, 999)), TimeSpan.Zero);
            if (text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
            result.AddError($"'{text}' is no date for {name}; write it as 2025-10-30 or 2025-10-30T14:00:00Z.");
            return null;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "Write it as JSON." };

    /// <summary>Opens the store of a register that must exist; who waits while an older one is brought up to date sees how far that is.</summary>
    public static SqlStore Store(Desk desk, string file) => Progress.Watched(desk, watch => Stores.OpenExisting(file, desk.Clock, watch));

    /// <summary>Opens a register that must exist; names are loaded when something has to be folded.</summary>
    public static Register Open(Desk desk, string file, IReadOnlyList<string> knowledge, DateOnly? asOf = null, DateTimeOffset? knownBy = null)
    {
        IRegisterStore store = Store(desk, file);
        if (knownBy is { } time && store.LastChange() > time)
        {
            using var now = store;
            store = now.KnownBy(time);
        }
        return new(store, () => desk.LoadNames(knowledge), asOf) { Folding = Progress.OfFold(desk) };
    }

    /// <summary>The actor that a name stands for.</summary>
    /// <exception cref="UsageException">Nobody goes by it; the message names the nearest.</exception>
    public static ActorEntry Find(Register register, string name)
    {
        if (register.Find(name) is [var first, ..]) return first;
        var nearest = register.Nearest(name, 5);
        throw new UsageException($"Nobody in the register goes by '{name}'." + (nearest.Count == 0 ? " `chancery show actors` lists everybody." : $" Did you mean {string.Join(", ", nearest.Select(one => $"'{one}'"))}?"));
    }

    private static DateOnly? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{text}' is no date for {name}; write it as 2025-10-30.");
        return null;
    }
}
