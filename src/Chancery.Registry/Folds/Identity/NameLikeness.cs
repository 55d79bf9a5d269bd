using FuzzySharp;

namespace Chancery.Registry.Folds.Identity;

/// <summary>How one name of a person relates to another.</summary>
internal enum Likeness
{
    /// <summary>They cannot be one.</summary>
    None,

    /// <summary>Every part is spelt in two ways.</summary>
    Resembling,

    /// <summary>Some parts are spelt in two ways, or a short form stands for a name.</summary>
    Spelling,

    /// <summary>One has parts more than the other.</summary>
    Longer,

    /// <summary>The same parts in another order, or with other particles or forms of address.</summary>
    SameParts,
}

/// <summary>Compares names of people part by part. Every part of the shorter name has to be in the longer one, and two of them in letters, not as initials.</summary>
internal static class NameLikeness
{
    private static readonly string[] Generations = ["jr", "sr", "junior", "senior", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"];

    /// <summary>From so many letters on one letter may differ.</summary>
    private const int Long = 5;

    /// <summary>From so many letters on two letters may differ.</summary>
    private const int VeryLong = 8;

    public static Likeness Of(string one, string other, NameForms forms)
    {
        IReadOnlyList<string> first = forms.Parts(one), second = forms.Parts(other);
        // Fathers and sons, kings of one name: the mark that tells them apart has to be the same.
        if (!Marks(first).SequenceEqual(Marks(second), StringComparer.Ordinal)) return Likeness.None;
        List<string> less = Bare(first, forms), more = Bare(second, forms);
        if (less.Count > more.Count) (less, more) = (more, less);
        if (less.Count == 0) return Likeness.None;
        if (less.Count == 1 || more.Count == 1) return less.Count == more.Count && Spelling(less[0]) == Spelling(more[0]) ? Likeness.Spelling : Likeness.None;
        if (less.Order(StringComparer.Ordinal).SequenceEqual(more.Order(StringComparer.Ordinal), StringComparer.Ordinal)) return Likeness.SameParts;
        if (string.Concat(less) == string.Concat(more)) return Likeness.SameParts;
        return Aligned(less, more, forms) ?? (IsOneLetterOff(string.Concat(first), string.Concat(second)) ? Likeness.Spelling : Likeness.None);
    }

    /// <summary>Each part of the shorter name with one of the longer: the same, then as an initial, then spelt otherwise.</summary>
    private static Likeness? Aligned(List<string> less, List<string> more, NameForms forms)
    {
        var open = more.ToList();
        int exact = 0, spelt = 0;
        var left = new List<string>();
        foreach (var part in less)
        {
            if (open.Remove(part)) exact += part.Length > 1 ? 1 : 0;
            else left.Add(part);
        }
        foreach (var part in left)
        {
            if (open.Find(whole => IsSpelling(part, whole, forms)) is { } same)
            {
                open.Remove(same);
                spelt++;
            }
            else if (open.Find(whole => (part.Length == 1 || whole.Length == 1) && part[0] == whole[0]) is { } initial) open.Remove(initial);
            else return null;
        }
        // One part in letters and an initial is enough where there is nothing else: "S. Jaishankar".
        if (exact + spelt < 2 && !(exact == 1 && less.Count == 2 && more.Count == 2)) return null;
        return spelt == 0 ? Likeness.Longer : exact == 0 ? Likeness.Resembling : Likeness.Spelling;
    }

    private static bool IsSpelling(string one, string other, NameForms forms)
    {
        if (one.Length < 3 || other.Length < 3) return false;
        if (forms.Whole(one) == forms.Whole(other) || Spelling(one) == Spelling(other)) return true;
        if (IsShort(one, other) || IsShort(other, one)) return true;
        var shorter = Math.Min(one.Length, other.Length);
        var distance = shorter < Long ? int.MaxValue : Levenshtein.EditDistance(one, other);
        return distance <= 2 && (shorter >= VeryLong || distance == 1) || shorter >= Long - 1 && Consonants(one) is { Length: >= 3 } consonants && consonants == Consonants(other);
    }

    /// <summary>The first half and more of a name stands for it: <c>rob</c>, <c>robert</c>.</summary>
    private static bool IsShort(string part, string whole) => part.Length * 2 >= whole.Length && whole.StartsWith(part, StringComparison.Ordinal);

    private static bool IsOneLetterOff(string one, string other) => Math.Min(one.Length, other.Length) >= 10 && Levenshtein.EditDistance(one, other) <= 1;

    private static IEnumerable<string> Marks(IEnumerable<string> parts) => parts.Where(part => Generations.Contains(part, StringComparer.Ordinal) && part.Length > 1).Select(part => part switch { "junior" => "jr", "senior" => "sr", _ => part });

    private static List<string> Bare(IReadOnlyList<string> parts, NameForms forms)
    {
        var bare = parts.Where(part => !forms.IsParticle(part) && !(Generations.Contains(part, StringComparer.Ordinal) && part.Length > 1)).ToList();
        // Initials in a row are written with and without points: "APJ", "A. P. J.".
        return bare.Count == 0 ? [.. parts] : bare;
    }

    /// <summary>A part without what transliterations differ in: doubled letters, ways to write one sound.</summary>
    private static string Spelling(string part)
    {
        var spelt = part;
        foreach (var (from, to) in new[] { ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("zh", "j"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("oe", "u"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("iy", "i"), ("ii", "i"), ("yy", "i"), ("x", "ks"), ("q", "k"), ("ck", "k"), ("w", "v"), ("y", "i") })
            spelt = spelt.Replace(from, to, StringComparison.Ordinal);
        return string.Concat(spelt.Where((letter, index) => index == 0 || spelt[index - 1] != letter));
    }

    /// <summary>The consonants of a part: what stays when another alphabet is written in Latin letters.</summary>
    private static string Consonants(string part)
    {
        var spelt = Spelling(part).Replace('g', 'k').Replace('c', 'k');
        return string.Concat(spelt.Where((letter, index) => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h') || index == 0 && letter is 'h'));
    }
}
