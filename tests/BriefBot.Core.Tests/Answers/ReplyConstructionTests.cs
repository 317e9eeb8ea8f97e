using System.Reflection;
using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Answers;

/// <summary>Outside of the core nobody can make or change a reply that carries article text.</summary>
public sealed class ReplyConstructionTests
{
    private static IEnumerable<Type> RepliesWithText =>
        typeof(Reply).GetNestedTypes().Where(t => Carries(t, typeof(Quote), []) || Carries(t, typeof(Passage), []));

    [Fact]
    public void Replies_WithArticleText_AreTheFiveThatPassTheLock() => Assert.Equal(
        [typeof(Reply.Answered), typeof(Reply.BriefingShown), typeof(Reply.Found), typeof(Reply.QuotesShown), typeof(Reply.Summarized)], RepliesWithText.OrderBy(t => t.Name));

    [Fact]
    public void Replies_WithArticleText_CanOnlyBeMadeInTheCore() => Assert.All(RepliesWithText, reply =>
    {
        Assert.True(reply.IsSealed);
        Assert.Empty(reply.GetConstructors());
        Assert.All(reply.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), c => Assert.True(c.IsAssembly || c.IsPrivate));
        Assert.All(reply.GetProperties(), p => Assert.Null(p.SetMethod));
        Assert.Empty(reply.GetFields());
        Assert.DoesNotContain(
            reply.GetMethods(BindingFlags.Static | BindingFlags.Public), m => m.ReturnType.IsAssignableTo(typeof(Reply)));
    });

    [Fact]
    public void Reply_Itself_CannotBeDerivedElsewhere() => Assert.All(
        typeof(Reply).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
        c => Assert.True(c.IsPrivate || IsCopy(c)));

    /// <summary>A record's copy constructor needs a reply to begin with.</summary>
    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.IsFamily && constructor.GetParameters() is [var only] && only.ParameterType == typeof(Reply);

    /// <summary>Tells whether values of a type can lead to values of another, through properties, type arguments and the cases of outcome types.</summary>
    private static bool Carries(Type type, Type wanted, HashSet<Type> seen)
    {
        if (type == wanted || (type.IsGenericType && type.GetGenericArguments().Any(a => Carries(a, wanted, seen))))
        {
            return true;
        }

        if (type.Namespace?.StartsWith("BriefBot", StringComparison.Ordinal) != true || !seen.Add(type))
        {
            return false;
        }

        return type.GetProperties().Any(p => Carries(p.PropertyType, wanted, seen))
            || type.GetNestedTypes().Where(n => n.IsAssignableTo(type)).Any(n => Carries(n, wanted, seen));
    }
}
