namespace BriefBot.Settings;

/// <summary>One setting, as the validation and the example file know it.</summary>
/// <param name="Name">The full name, such as <c>Articles:MaxFileBytes</c>.</param>
/// <param name="Default">The value unless set, as it stands in the options class.</param>
/// <param name="Allowed">What it takes, in words that follow "it takes".</param>
/// <param name="Accepts">Tells whether a text is such a value.</param>
internal sealed record Setting(string Name, object Default, string Allowed, Func<string, bool> Accepts)
{
    public static Setting Whole(string section, string name, long value, long least, long most, string unit) =>
        new($"{section}:{name}", value, $"a whole number of {unit} from {least} to {most}", text =>
            long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most);

    public static Setting YesNo(string section, string name, bool value) =>
        new($"{section}:{name}", value, "true or false", text => bool.TryParse(text, out _));

    public static Setting Folder(string section, string name, string value) =>
        new($"{section}:{name}", value, "the path of a folder", text =>
            !string.IsNullOrWhiteSpace(text) && text.IndexOfAny(Path.GetInvalidPathChars()) < 0);

    public static Setting OneOf<T>(string section, string name, T value)
        where T : struct, Enum =>
        new($"{section}:{name}", value, "one of " + string.Join(", ", Enum.GetNames<T>()), text =>
            Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase));
}
