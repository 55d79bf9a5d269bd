namespace Chancery.Registry.Store;

/// <summary>What is looked for in the index of words: of each word, the forms of which one has to be there; a form is some folded words next to each other.</summary>
internal sealed record Wording(IReadOnlyList<IReadOnlyList<string[]>> Words)
{
    /// <summary>All words, wherever they stand.</summary>
    public static Wording Of(SearchWords words) => new(words.Words);

    /// <summary>All words in a row.</summary>
    public static Wording InARow(SearchWords words) => new([words.Together]);
}

/// <summary>What an index of words is of.</summary>
internal enum IndexedWords
{
    /// <summary>The quotes of claims.</summary>
    Quotes,

    /// <summary>Reports with their titles.</summary>
    Reports,

    /// <summary>The titles and headlines of reports.</summary>
    Titles,
}
