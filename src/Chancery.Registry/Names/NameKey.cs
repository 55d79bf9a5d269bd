using Chancery.Text;

namespace Chancery.Registry;

/// <summary>What two spellings of one name have in common: letters and digits without marks, case, spaces, hyphens or a leading article.</summary>
/// <remarks><c>Việt Nam</c>, <c>Viet Nam</c> and <c>Vietnam</c> have one key, so do <c>Suk-yeol</c> and <c>Suk Yeol</c>.</remarks>
internal static class NameKey
{
    public static string Of(string name)
    {
        var folded = Folding.Fold(name);
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        var key = string.Concat(folded.Where(char.IsLetterOrDigit));
        return key.Length > 0 ? key : folded;
    }
}
