namespace BriefBot.Memory.Terms;

/// <summary>Kinds of characters that search treats apart.</summary>
internal static class CharacterKinds
{
    /// <summary>Han, kana and hangul: scripts that are searched in pairs of characters.</summary>
    public static bool IsCjk(char c) =>
        c >= '\u2E80' && c is (>= '\u3041' and <= '\u30FF' and not ('\u30FB' or '\u30A0'))
            or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\u1100' and <= '\u11FF')
            or '\u3005' or '\u3006'
            or (>= '\u31F0' and <= '\u31FF')
            or (>= '\uFF66' and <= '\uFF9F');
}
