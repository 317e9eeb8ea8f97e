namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>Chance that always falls the same way.</summary>
internal sealed class SetRandom(double value) : Random
{
    public override double NextDouble() => value;
}
