using System.Text.Json;

namespace BriefBot.Discord.Wire;

/// <summary>An option of a command as the user gave it.</summary>
/// <param name="Name">The option's name.</param>
/// <param name="Type">One of <see cref="OptionType"/>.</param>
/// <param name="Value">The value: a text, a number, true or false; absent for a subcommand.</param>
/// <param name="Options">Of a subcommand: its options.</param>
/// <param name="Focused">Whether the user is typing in it now, when suggestions are asked for.</param>
public sealed record InteractionOption(
    string Name, int Type, JsonElement? Value = null, IReadOnlyList<InteractionOption>? Options = null, bool Focused = false);
