namespace Chancery.Text.Languages;

/// <summary>The scripts that are told apart.</summary>
internal enum Script
{
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Thai,
    Lao,
    Khmer,
    Burmese,
    Georgian,
    Armenian,
    Bengali,
    Tamil,
    Sinhala,
    Amharic,
    Other,
}

/// <summary>Which characters belong to which script, by their Unicode blocks, and whose script it is where one language has it.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x024F, Script.Latin), (0x0250, 0x02AF, Script.Latin), (0x0370, 0x03FF, Script.Greek), (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian), (0x0590, 0x05FF, Script.Hebrew), (0x0600, 0x077F, Script.Arabic), (0x08A0, 0x08FF, Script.Arabic),
        (0x0900, 0x097F, Script.Devanagari), (0x0980, 0x09FF, Script.Bengali), (0x0B80, 0x0BFF, Script.Tamil), (0x0D80, 0x0DFF, Script.Sinhala),
        (0x0E00, 0x0E7F, Script.Thai), (0x0E80, 0x0EFF, Script.Lao), (0x1000, 0x109F, Script.Burmese), (0x10A0, 0x10FF, Script.Georgian),
        (0x1100, 0x11FF, Script.Hangul), (0x1200, 0x137F, Script.Amharic), (0x1780, 0x17FF, Script.Khmer), (0x1E00, 0x1EFF, Script.Latin),
        (0x1F00, 0x1FFF, Script.Greek), (0x3040, 0x30FF, Script.Kana), (0x3130, 0x318F, Script.Hangul), (0x3400, 0x4DBF, Script.Han),
        (0x4E00, 0x9FFF, Script.Han), (0xAC00, 0xD7AF, Script.Hangul), (0xF900, 0xFAFF, Script.Han), (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFF, Script.Arabic), (0x20000, 0x2FA1F, Script.Han),
    ];

    /// <summary>The script of a character.</summary>
    public static Script Of(int character)
    {
        foreach (var (first, last, script) in Blocks)
        {
            if (character >= first && character <= last) return script;
        }
        return Script.Other;
    }

    /// <summary>The language that a script of its own belongs to.</summary>
    public static string LanguageOf(Script script) => script switch
    {
        Script.Han => "zh",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Khmer => "km",
        Script.Burmese => "my",
        Script.Georgian => "ka",
        Script.Armenian => "hy",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Sinhala => "si",
        Script.Amharic => "am",
        _ => "und",
    };
}
