namespace BriefBot.Hosting;

/// <summary>An adapter that a build property brings in.</summary>
/// <param name="Property">The property, such as <c>WithDiscordNet</c>.</param>
/// <param name="IsBuiltIn">Whether this program was built with it.</param>
internal sealed record OptionalAdapter(string Property, bool IsBuiltIn);
