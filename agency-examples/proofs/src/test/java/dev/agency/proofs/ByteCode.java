package dev.agency.proofs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads a class file for what a {@link Ban} covers: each type, method and field it mentions. */
final class ByteCode extends ClassVisitor {
  private static final int API = Opcodes.ASM9;

  /** The instructions that touch a float or double, those without an operand that would tell. */
  private static final ImmutableSet<Integer> FLOATING_POINT = floatingPoint();

  /** The bans of each mention, most of which are read a thousand times. */
  private static final Map<String, ImmutableSet<Ban>> BANS = new ConcurrentHashMap<>();

  private final ImmutableSortedSet.Builder<Finding> findings =
      ImmutableSortedSet.orderedBy(
          Comparator.comparing(Finding::ban)
              .thenComparing(Finding::place)
              .thenComparing(Finding::mention));
  private String name = "";
  private String place = "";

  private ByteCode() {
    super(API);
  }

  /**
   * Something banned.
   *
   * @param ban the ban it breaks
   * @param place the class and member
   * @param mention what stands there
   */
  record Finding(Ban ban, String place, String mention) {
    @Override
    public String toString() {
      return ban + " in " + place + ": " + mention;
    }
  }

  /** Returns everything banned in a class file. */
  static ImmutableSet<Finding> findings(byte[] classFile) {
    ByteCode code = new ByteCode();
    new ClassReader(classFile).accept(code, 0);
    return code.findings.build();
  }

  private static ImmutableSet<Integer> floatingPoint() {
    return Stream.of(Opcodes.class.getFields())
        .filter(
            field ->
                field
                    .getName()
                    .matches(
                        "[FD](CONST_.|A?LOAD|A?STORE|ADD|SUB|MUL|DIV|REM|NEG|CMP[LG]|RETURN|2.)"
                            + "|[IL]2[FD]"))
        .map(ByteCode::opcode)
        .collect(toImmutableSet());
  }

  private static int opcode(Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void mention(String what) {
    for (Ban ban : BANS.computeIfAbsent(what, Ban::of)) {
      findings.add(new Finding(ban, place, what));
    }
  }

  private void type(Type type) {
    switch (type.getSort()) {
      case Type.ARRAY -> type(type.getElementType());
      case Type.METHOD -> {
        type(type.getReturnType());
        Stream.of(type.getArgumentTypes()).forEach(this::type);
      }
      default -> mention(type.getClassName());
    }
  }

  private void member(String owner, String member, String descriptor) {
    Type type = Type.getType(descriptor);
    String text = Type.getObjectType(owner).getClassName() + "." + member;
    type(Type.getObjectType(owner));
    type(type);
    mention(type.getSort() == Type.METHOD ? text + descriptor : text);
  }

  private void constant(Object value) {
    if (value instanceof Type type) {
      type(type);
    } else if (value instanceof Handle handle) {
      member(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (value instanceof ConstantDynamic dynamic) {
      type(Type.getType(dynamic.getDescriptor()));
      constant(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    } else {
      mention(Type.getType(value.getClass()).getClassName());
    }
  }

  /** The type arguments: a {@code List<Double>} is a List to its descriptor. */
  private void signature(@Nullable String signature) {
    if (signature != null) {
      new SignatureReader(signature)
          .accept(
              new SignatureVisitor(API) {
                @Override
                public void visitClassType(String internalName) {
                  type(Type.getObjectType(internalName));
                }
              });
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String internalName,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    name = Type.getObjectType(internalName).getClassName();
    place = name;
    signature(signature);
    Stream.concat(Stream.ofNullable(superName), Stream.of(interfaces))
        .map(Type::getObjectType)
        .forEach(this::type);
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String signature) {
    return null; // its field and its accessor are visited as such
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    place = name + "." + field;
    type(Type.getType(descriptor));
    signature(signature);
    if ((access & Opcodes.ACC_STATIC) != 0) {
      mention("static " + Type.getType(descriptor).getClassName());
      if ((access & Opcodes.ACC_FINAL) == 0) {
        mention("static variable");
      }
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    place = name + "." + method;
    type(Type.getType(descriptor));
    signature(signature);
    return new Instructions();
  }

  private final class Instructions extends MethodVisitor {
    Instructions() {
      super(API);
    }

    @Override
    public void visitInsn(int opcode) {
      if (FLOATING_POINT.contains(opcode)) {
        mention("double");
      }
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY
          && (operand == Opcodes.T_FLOAT || operand == Opcodes.T_DOUBLE)) {
        mention("double");
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      type(Type.getObjectType(type));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
      member(owner, field, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String descriptor, boolean isInterface) {
      member(owner, method, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String method, String descriptor, Handle bootstrap, Object... arguments) {
      type(Type.getType(descriptor));
      Stream.of(arguments).forEach(ByteCode.this::constant);
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      type(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(
        Label start, Label end, Label handler, @Nullable String exception) {
      if (exception != null) {
        type(Type.getObjectType(exception));
      }
    }

    @Override
    public void visitLocalVariable(
        String variable,
        String descriptor,
        @Nullable String signature,
        Label start,
        Label end,
        int index) {
      type(Type.getType(descriptor));
      signature(signature);
    }
  }
}
