using System.Text;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>The file names of pages: a report's key where a file system can bear it.</summary>
internal static class PageName
{
    private const int Longest = 80;
    private const int ShortId = 8;

    /// <summary>A name for a report's page that no other page of the folder has; it is added to those taken.</summary>
    public static string Of(string key, ReportId report, ISet<string> taken)
    {
        var name = Plain(key);
        if (name.Length == 0 || !taken.Add(name + ".html"))
        {
            name = (name.Length == 0 ? "" : name + "-") + report.Value[..ShortId];
            taken.Add(name + ".html");
        }
        return name + ".html";
    }

    /// <summary>Letters, digits, <c>_</c> and dots and dashes inside; anything else becomes a dash.</summary>
    private static string Plain(string key)
    {
        var name = new StringBuilder();
        foreach (var letter in key)
        {
            if (name.Length == Longest) break;
            name.Append(char.IsLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-');
        }
        return name.ToString().Trim('-', '.');
    }
}
