namespace Chancery.Text.Parsing;

/// <summary>Abbreviations that the treebanks know in another meaning: the PM is no hour of the day.</summary>
internal static class Abbreviations
{
    /// <summary>The form as it is to be read: for an office's abbreviation, unless a number stands before it, the noun that it stands for.</summary>
    public static ReadOnlySpan<char> Meant(ReadOnlySpan<char> form, ReadOnlySpan<char> before) => form is "PM" or "DPM" && (before.Length == 0 || !char.IsAsciiDigit(before[^1])) ? "Minister" : form is "PMs" ? "Ministers" : form;

    /// <summary>The dictionary form of an abbreviation that stands for a name or an office, or null.</summary>
    public static string? Lemma(ReadOnlySpan<char> form, Upos upos) => upos is Upos.Propn or Upos.Noun ? form switch { "PM" or "PMs" => "PM", "DPM" => "DPM", _ => null } : null;
}
